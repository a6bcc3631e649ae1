package dev.triveni.processor.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.processor.Compilation;
import dev.triveni.processor.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesFaceTest {
  @TempDir Path output;

  @Nested
  class PathVariable {
    @Test
    void thatNothingTakesIsRefused() throws IOException {
      checkErrors(
          "path-variable-not-taken.txt",
          """
          import java.util.List;

          @Routes("/shops/{shop}")
          class Reviews {
            @Get("/reviews/{id:int}")
            String find(String shop, long ident, List<String> tags) { return ""; }

            @Post
            void add(Review review) {}

            @Delete("/{key}")
            void remove(String shop, @Query("key") @Header("key") String key) {}

            @Put("/{a}/{b:any(x, y)}")
            void change(@dev.triveni.api.Path("shop") String a, @dev.triveni.api.Path String b) {}
          }

          record Review(String text) {}
          """);
    }

    @Test
    void thatASocketDoesNotTakeIsRefused() throws IOException {
      checkErrors(
          "path-variable-not-taken-by-socket.txt",
          """
          class Rooms {
            @Socket("/rooms/{room}")
            void chat(dev.triveni.web.WebSocket socket, String romm) {}
          }
          """);
    }

    @Test
    void thatAProviderDoesNotTakeIsRefused() throws IOException {
      checkErrors(
          "path-variable-not-taken-by-provider.txt",
          """
          class Articles {
            @Get("/articles/{id}")
            String find(Article article) { return ""; }

            @Provides
            Article article(@Query long number, Other other) { return null; }

            @Provides
            Other other(Article article) { return null; }
          }

          interface Article {}
          interface Other {}
          """);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "@Get(\"/{id}\") void a(long id) {}",
          "@Get(\"/{id:int}\") void a(long id) {}",
          "@Get(\"/{id}/{rest:path}\") void a(String rest, java.util.UUID id) {}",
          "@Get(\"/{kind}\") void a(Kind kind) {}",
          "@Get(\"/{id}\") void a(@dev.triveni.api.Path(\"id\") long number) {}",
          "@Get(\"/{id}\") void a(@dev.triveni.api.Path(\"\") long id) {}",
          "@Get(\"/{id}/{text}\") void a(@dev.triveni.api.Path Key key) {}",
          "@Get(\"/{id}\") void a(Request request) {}",
          "@Get(\"/{id}\") void a(@Mine String other) {}",
          "@Get(\"/{id}\") void a(Shop shop) {} @Provides Shop shop(long id) { return null; }",
          "@Get(\"/{id}\") void a(java.util.Optional<Shop> shop) {}"
              + "@Provides Shop shop(long id) { return null; }",
          "@Get(\"/{id}\") void a(Shop shop) {} @Provides Shop shop(Till till) { return null; }"
              + "@Provides Till till(@dev.triveni.api.Path(\"id\") long id) { return null; }",
          "@Post(\"/{key}\") void a(Key key) {}",
          "@Get(\"/{id\") void a() {}",
          "@Get(\"/x{id}\") void a() {}",
          "void notServed(long id) {}",
        })
    void thatMayBeTakenIsLeftAlone(String method) {
      assertAccepted(method);
    }
  }

  @Nested
  class Bodies {
    @Test
    void readInSeveralWaysAreRefused() throws IOException {
      checkErrors(
          "two-bodies.txt",
          """
          @Routes("/reviews")
          class Reviews {
            @Post
            String judge(Review review,
                long id,
                @Form String author) { return ""; }

            @Put("/a")
            @Patch("/b")
            void three(@Form Review a, @Body byte[] b, java.io.InputStream c) {}
          }

          record Review(String text) {}
          """);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "@Post void a(Key key) {}",
          "@Post void a(Key key, @Query Other filter) {}",
          "@Post void a(@Header Key a, @Cookie Other b, @Form Key c, @Upload Key d) {}",
          "@Post void a(Key key, Other other, @Body int count) {}",
          "@Post void a(@Form Key key, @Form String other) {}",
          "@Post void a(@Form Key key, @Mine Other other) {}",
          "@Post void a(@Form Key key, User user) {}",
          "@Post void a(@Form Key key, Staff staff) {}",
          "@Post void a(@Form Key key, Other other) {} @Provides Other other() { return null; }",
          "@Post void a(@Form Key key, Other other) {}"
              + "@Provides java.util.Optional<Other> other() { return null; }",
          "@Post void a(Key key, java.util.List<Other> others, Request request) {}",
          "@Post void a(@Form Key key, Other other) {} Object given = Other.class;",
          "@Post void a(@Form Key key, Other other) {} Object given = shop.Other.class;",
          "@Post(\"/{other}\") void a(@Form Key key, Other other) {}",
          "void notServed(@Form Key key, Other other) {}",
        })
    void thatMayBeSomethingElseAreLeftAlone(String method) {
      assertAccepted(method);
    }

    @Test
    void recordsOfOtherCompilationsAreLeftAlone() {
      Compilation.of(output, "public record First(int a) {}", "public record Second(int a) {}");

      Compilation result =
          Compilation.of(
              output, "class Routed { @Post void a(@Form First first, Second second) {} }");

      assertThat(result.messages()).isEmpty();
    }
  }

  @Nested
  class DuplicateRoutes {
    @Test
    void areRefused() throws IOException {
      checkErrors(
          "duplicate-route.txt",
          """
          @Routes("/reviews")
          class Reviews {
            @Get("/{id}")
            String find(String id) { return ""; }

            @Get("/{key:string}")
            String get(String key) { return ""; }

            @Get
            String all() { return ""; }

            @Get
            String list() { return ""; }
          }

          @Routes("/")
          class Root {
            @Post void a() {}
            @Post("/") void b() {}
          }

          class Top {
            @Put void a() {}
            @Put("/") void b() {}
          }
          """);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "@Get(\"/a\") void a() {} @Post(\"/a\") void b() {}",
          "@Get(\"/a\") void a() {} @Get(\"/a/\") void b() {}",
          "@Get(\"/{x}\") void a(String x) {} @Get(\"/{x:int}\") void b(long x) {}",
          "@Get(\"/{x}\") void a(String x) {} @Get(\"/x\") void b() {}",
          "@Get(\"/a\") @Put(\"/a\") void a() {}",
        })
    void differInVerbOrShape(String methods) {
      assertAccepted(methods);
    }

    @Test
    void ofDifferentClassesAreLeftToTheStart() {
      Compilation result =
          Compilation.of(
              output,
              """
              class Here { @Get("/a") void a() {} }
              class There { @Get("/a") void a() {} }
              """);

      assertThat(result.messages()).isEmpty();
    }
  }

  private void checkErrors(String golden, String source) throws IOException {
    Compilation result = Compilation.of(output, source);
    assertThat(result.succeeded()).isFalse();
    Golden.check(golden, String.join("\n", result.messages()) + "\n");
  }

  private void assertAccepted(String members) {
    Compilation result =
        Compilation.of(
            output,
            "class Routed {\n" + members + "\n}",
            """
            record Key(long id, String text) {}
            record Other(int number) {}
            interface Principal {}
            interface Account extends Principal {}
            record User(String name) implements Principal {}
            record Staff(String name) implements Account {}
            enum Kind { A }
            interface Request {}
            class Shop {}
            class Till {}
            @Query @interface Mine {}
            """);
    assertThat(result.messages()).isEmpty();
    assertThat(result.succeeded()).isTrue();
  }
}
