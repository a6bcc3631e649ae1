package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Default;
import dev.triveni.schema.Tuple;
import dev.triveni.schema.Untagged;
import dev.triveni.schema.Value;
import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values in the query.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryParametersTest {
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Apps.asFastApi(api -> api.routes(new Things())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(
      value = "FA-02",
      code = "List<Item> find(String q, Optional<Integer> limit, @Default(\"0\") int skip)")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          needed?v=a              | 200 | "a"
          needed                  | 422 | {"detail":[{"type":"missing","loc":["query","v"],"msg":"Field required","input":null}]}
          optional                | 200 | "none"
          optional?v=3            | 200 | "3"
          optional?v=x            | 422 | {"detail":[{"type":"int_parsing","loc":["query","v"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}
          usual                   | 200 | 10
          usual?v=3&v=4           | 200 | 4
          list?v=a&v=b            | 200 | ["a","b"]
          list                    | 422 | {"detail":[{"type":"missing","loc":["query","v"],"msg":"Field required","input":null}]}
          usual-list              | 200 | ["foo","bar"]
          set?v=a&v=b&v=a         | 200 | ["a","b"]
          flag?v=1                | 200 | true
          flag?v=true             | 200 | true
          flag?v=on               | 200 | true
          flag?v=yes              | 200 | true
          flag?v=0                | 200 | false
          flag?v=No               | 200 | false
          flag?v=perhaps          | 422 | {"detail":[{"type":"bool_parsing","loc":["query","v"],"msg":"Input should be a valid boolean, unable to interpret input","input":"perhaps"}]}
          alias?item-query=a      | 200 | "a"
          alias?v=a               | 422 | {"detail":[{"type":"missing","loc":["query","item-query"],"msg":"Field required","input":null}]}
          old?v=a                 | 200 | "a"
          hidden?v=a              | 200 | "a"
          either?v=5              | 200 | {"id":5}
          either?v=five           | 200 | {"slug":"five"}
          either                  | 200 | {}
          eithers?v=5&v=five      | 200 | [5,"five"]
          tuple?v=1&v=a           | 200 | {"number":1,"name":"a"}
          tuple?v=1               | 422 | {"detail":[{"type":"missing","loc":["query","v",1],"msg":"Field required","input":["1"]}]}
          """)
  void theyAreOfTheTypesOfTheirParameters(String target, int status, String answer) {
    TestResponse response = client.get("/things/" + target);
    assertThat(response.text()).isEqualTo(answer);
    assertThat(response.status()).isEqualTo(status);
  }

  @Test
  @Shows(value = "FA-02", code = "@Query(deprecated = true) String q")
  void theDocumentMarksWhatIsDeprecatedAndLeavesOutWhatIsHidden() {
    assertThat(parameters("/things/old").getFirst().toString()).contains("deprecated=true");
    assertThat(parameters("/things/hidden")).isEmpty();
    assertThat(parameters("/things/alias").getFirst().toString()).contains("name=item-query");
    assertThat(parameters("/things/either").getFirst().toString())
        .contains("anyOf=[{type=integer, format=int64}, {type=string}]");
    assertThat(parameters("/things/usual-list").getFirst().toString())
        .contains("default=[foo, bar]");
  }

  private List<?> parameters(String path) {
    Map<?, ?> paths = (Map<?, ?>) ((Map<?, ?>) client.get("/openapi.json").json()).get("paths");
    Map<?, ?> get = (Map<?, ?>) ((Map<?, ?>) paths.get(path)).get("get");
    return get.get("parameters") instanceof List<?> parameters ? parameters : List.of();
  }

  @Untagged
  sealed interface Key {
    record Id(@Value long number) implements Key {}

    record Slug(@Value String text) implements Key {}
  }

  @Tuple
  record Pair(int number, String name) {}

  @Routes("/things")
  static class Things {
    @Get("/needed")
    String needed(String v) {
      return v;
    }

    @Get("/optional")
    String optional(Optional<Integer> v) {
      return v.map(String::valueOf).orElse("none");
    }

    @Get("/usual")
    int usual(@Default("10") int v) {
      return v;
    }

    @Get("/list")
    List<String> list(List<String> v) {
      return v;
    }

    @Get("/usual-list")
    List<String> usualList(@Default("[\"foo\", \"bar\"]") List<String> v) {
      return v;
    }

    @Get("/set")
    Set<String> set(Set<String> v) {
      return v;
    }

    @Get("/flag")
    boolean flag(boolean v) {
      return v;
    }

    @Get("/alias")
    String alias(@Query("item-query") String v) {
      return v;
    }

    @Get("/old")
    String old(@Query(deprecated = true) String v) {
      return v;
    }

    @Get("/hidden")
    String hidden(@Query(hidden = true) Optional<String> v) {
      return v.orElse("none");
    }

    @Get("/either")
    Object either(Optional<Key> v) {
      return v.<Object>map(key ->
              switch (key) {
                case Key.Id(long number) -> Map.of("id", number);
                case Key.Slug(String text) -> Map.of("slug", text);
              })
          .orElse(Map.of());
    }

    @Get("/eithers")
    List<Key> eithers(List<Key> v) {
      return v;
    }

    @Get("/tuple")
    Object tuple(Pair v) {
      return new Named(v.number(), v.name());
    }
  }

  record Named(int number, String name) {}
}
