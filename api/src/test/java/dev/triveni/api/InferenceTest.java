package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Default;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.TestClient;
import jakarta.validation.constraints.Max;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the parameters of a method come from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InferenceTest {
  private TestClient client;

  @BeforeAll
  void start() {
    client =
        TestClient.of(
            Apps.app(
                api -> api.undocumented().routes(new Sources()).providers(new SessionProvider())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a name that stands in the path is a path variable, whatever its type
          /path/7/true                                      | 7 true
          /converter/7                                      | 7
          /prefix/eu/items/9                                | eu 9
          /rest/a/b%20c                                     | a/b c
          /enum/SMALL                                       | SMALL
          /date/2026-11-22                                  | 2026-11-22
          /uuid/0199c1a2-7a5e-7cc0-8c3e-0d6a1b2c3d4e        | 0199c1a2-7a5e-7cc0-8c3e-0d6a1b2c3d4e
          # scalars and lists of scalars come from the query
          /query?q=a%20b&flag=on                            | a b true Optional.empty 10
          /query?q=x&flag=0&price=1.50&limit=3              | x false Optional[1.50] 3
          /query?q=x&flag=no&q=y                            | y false Optional.empty 10
          /lists?tag=a&tag=b&size=LARGE&number=1&number=2   | [a, b] [LARGE] [1, 2] Optional.empty
          /lists?tag=a&maybe=1&maybe=2                      | [a] [] [] Optional[[1, 2]]
          /renamed?page-number=3                            | 3
          /optional-int                                     | OptionalInt.empty
          /optional-int?n=4                                 | OptionalInt[4]
          # a type that is provided is injected, before anything is inferred
          /provided?name=Asha                               | Session[user=Asha] GET /provided
          # several verbs on one method, and an inherited method
          /twice                                            | once
          /inherited?q=1                                    | 1
          # an empty path is that of the class, here none
          /                                                 | root
          """)
  void parametersAreTakenFromWhereTheirNamesAndTypesSay(String target, String answer) {
    assertThat(client.get(target).json()).isEqualTo(answer);
  }

  @Test
  void headersAndCookiesAreTakenWhenAnAnnotationSaysSo() {
    Headers headers =
        Headers.of(
            "User-Agent", "curl", "X-Token", "a", "x-token", "b", "Cookie", "theme=dark; last=7");
    assertThat(client.get("/head", headers).json()).isEqualTo("curl [a, b] dark 7");
  }

  @Test
  void aRecordIsTheBodyAndSoIsWhateverIsAnnotated() {
    assertThat(client.post("/body", "{\"name\": \"Asha\"}").json()).isEqualTo("Asha");
    assertThat(client.post("/list", "[1, 2]").json()).isEqualTo("[1, 2]");
    assertThat(client.post("/scalar", "\"text\"").json()).isEqualTo("text");
    assertThat(client.post("/maybe", "").json()).isEqualTo("Optional.empty");
    assertThat(client.post("/maybe", "{\"name\": \"Asha\"}").json())
        .isEqualTo("Optional[Person[name=Asha]]");
    assertThat(client.post("/shape", "{\"type\": \"Circle\", \"radius\": 2}").json())
        .isEqualTo("Circle[radius=2.0]");
  }

  @Test
  void aMethodAndItsProviderMayReadTheSameBody() {
    assertThat(client.post("/signed?name=Asha", "{\"name\": \"Ben\"}").json())
        .isEqualTo("Ben, signed BEN by Asha");
  }

  @Test
  void aMethodWithTwoVerbsAnswersBoth() {
    assertThat(client.put("/twice", "").json()).isEqualTo("once");
  }

  enum Size {
    SMALL,
    LARGE
  }

  record Person(String name) {}

  record Session(String user) {}

  record Signature(String text) {}

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  static class SessionProvider {
    @Provides
    Session session(String name) {
      return new Session(name);
    }

    @Provides
    Signature signature(Person person, Session session) {
      return new Signature(person.name().toUpperCase() + " by " + session.user());
    }
  }

  static class Inherited {
    @Get("/inherited")
    String inherited(int q) {
      return "" + q;
    }
  }

  @Routes
  static class Sources extends Inherited {
    @Get("/path/{id}/{flag}")
    String path(long id, boolean flag) {
      return id + " " + flag;
    }

    @Get("/converter/{id:int}")
    String converter(@Max(100) int id) {
      return "" + id;
    }

    @Get("/prefix/{region}/items/{id}")
    String prefix(int id, String region) {
      return region + " " + id;
    }

    @Get("/rest/{file:path}")
    String rest(String file) {
      return file;
    }

    @Get("/enum/{size}")
    String constant(Size size) {
      return size.name();
    }

    @Get("/date/{day}")
    String date(LocalDate day) {
      return day.toString();
    }

    @Get("/uuid/{id}")
    String uuid(UUID id) {
      return id.toString();
    }

    @Get("/query")
    String query(String q, boolean flag, Optional<BigDecimal> price, @Default("10") int limit) {
      return q + " " + flag + " " + price + " " + limit;
    }

    @Get("/lists")
    String lists(
        List<String> tag,
        @Default("[]") Set<Size> size,
        @Default("[]") List<Integer> number,
        Optional<List<Integer>> maybe) {
      return tag + " " + size + " " + number + " " + maybe;
    }

    @Get("/renamed")
    String renamed(@Query("page-number") int page) {
      return "" + page;
    }

    @Get("/optional-int")
    String optionalInt(OptionalInt n) {
      return n.toString();
    }

    @Get("/provided")
    String provided(Session session, Request request) {
      return session + " " + request;
    }

    @Get("/head")
    String head(
        @Header String userAgent,
        @Header("X-Token") List<String> tokens,
        @Cookie String theme,
        @Cookie("last") int lastPage) {
      return userAgent + " " + tokens + " " + theme + " " + lastPage;
    }

    @Post("/body")
    String body(Person person) {
      return person.name();
    }

    @Post("/list")
    String list(@Body List<Integer> numbers) {
      return numbers.toString();
    }

    @Post("/scalar")
    String scalar(@Body String text) {
      return text;
    }

    @Post("/maybe")
    String maybe(Optional<Person> person) {
      return person.toString();
    }

    @Post("/shape")
    String shape(Shape shape) {
      return shape.toString();
    }

    @Post("/signed")
    String signed(Person person, Signature signature) {
      return person.name() + ", signed " + signature.text();
    }

    @Get("/twice")
    @Put("/twice")
    String twice() {
      return "once";
    }

    @Get
    String root() {
      return "root";
    }
  }
}
