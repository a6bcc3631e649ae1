package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes of the value that a method returns.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsTest {
  private final Things things = new Things();
  private TestClient client;

  @BeforeAll
  void start() {
    client = Apps.client(things);
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET    | /things/record   | 200 | application/json  | {"name":"a"}
          GET    | /things/list     | 200 | application/json  | [{"name":"a"},{"name":"b"}]
          GET    | /things/map      | 200 | application/json  | {"a":1}
          GET    | /things/text     | 200 | application/json  | "text"
          GET    | /things/number   | 200 | application/json  | 7
          GET    | /things/declared | 200 | application/json  | {"name":"a"}
          GET    | /things/found    | 200 | application/json  | {"name":"a"}
          GET    | /things/accepted | 202 | application/json  | {"name":"a"}
          POST   | /things/created  | 201 | application/json  | {"name":"a"}
          DELETE | /things/gone     | 204 |                   |
          POST   | /things/reset    | 205 |                   |
          GET    | /things/by-hand  | 418 | text/plain; charset=utf-8 | teapot
          GET    | /things/any/1    | 200 | application/json  | {"name":"a"}
          GET    | /things/any/2    | 418 | text/plain; charset=utf-8 | teapot
          GET    | /things/nullable | 200 | application/json  | null
          """)
  void theTypeOfTheResultSaysWhatIsSent(
      String method, String path, int status, String type, String body) {
    TestResponse response = client.send(method, path);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo(Optional.ofNullable(type));
    assertThat(response.text()).isEqualTo(body == null ? "" : body);
  }

  @Test
  void anEmptyOptionalIsNotFound() {
    TestResponse response = client.get("/things/missing");
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("Content-Type")).hasValue("application/problem+json");
    assertThat(((Map<?, ?>) response.json()).get("detail"))
        .isEqualTo("There is nothing at /things/missing.");
  }

  @Test
  void aStreamIsJsonLinesAndClosed() {
    TestResponse response = client.get("/things/stream");
    assertThat(response.header("Content-Type")).hasValue("application/jsonl");
    assertThat(response.text()).isEqualTo("{\"name\":\"a\"}\n{\"name\":\"b\"}\n");
    assertThat(things.closedStreams).hasValue(1);
    assertThat(client.send("HEAD", "/things/stream").status()).isEqualTo(200);
    assertThat(things.closedStreams).hasValue(2);
  }

  @Test
  void eventsHaveJsonInTheirData() {
    TestResponse response = client.get("/things/events");
    assertThat(response.header("Content-Type")).hasValue("text/event-stream; charset=utf-8");
    assertThat(response.text())
        .isEqualTo(
            """
            data: {"name":"line\\nbreak"}

            event: last
            data: {"name":"b"}

            """);
  }

  @ParameterizedTest
  @Shows("FA-13")
  @CsvSource({
    "null-record, Object",
    "null-optional, Optional",
    "null-response, Response",
    "null-stream, Stream"
  })
  void nullIsAFailureWhereItIsNotDeclared(String path, String declared) {
    assertThat(client.get("/things/" + path).status()).isEqualTo(500);
    App outspoken =
        Apps.app(api -> api.undocumented().routes(new Things()))
            .onError(IllegalStateException.class, (e, _) -> Response.text(e.getMessage()));
    try (TestClient other = TestClient.of(outspoken)) {
      assertThat(other.get("/things/" + path).text())
          .isEqualTo(
              "TRV-API-019 The endpoint returned null, and %s was declared. What may be absent is an Optional."
                  .formatted(declared));
    }
  }

  record Thing(String name) {}

  interface Named {
    String name();
  }

  @Routes("/things")
  static class Things {
    final AtomicInteger closedStreams = new AtomicInteger();

    @Get("/record")
    Thing record() {
      return new Thing("a");
    }

    @Get("/list")
    List<Thing> list() {
      return List.of(new Thing("a"), new Thing("b"));
    }

    @Get("/map")
    Map<String, Integer> map() {
      return Map.of("a", 1);
    }

    @Get("/text")
    String text() {
      return "text";
    }

    @Get("/number")
    long number() {
      return 7;
    }

    @Get("/declared")
    Thing declared() {
      return new Thing("a");
    }

    @Get("/found")
    Optional<Thing> found() {
      return Optional.of(new Thing("a"));
    }

    @Get("/missing")
    Optional<Thing> missing() {
      return Optional.empty();
    }

    @Get(value = "/accepted", status = 202)
    Optional<Thing> accepted() {
      return Optional.of(new Thing("a"));
    }

    @Post(value = "/created", status = 201)
    Thing created() {
      return new Thing("a");
    }

    @Delete("/gone")
    void gone() {}

    @Post(value = "/reset", status = 205)
    void reset() {}

    @Get("/by-hand")
    Response byHand() {
      return Response.text("teapot").withStatus(418);
    }

    @Get("/any/{number}")
    Object any(int number) {
      return number == 1 ? new Thing("a") : byHand();
    }

    @Get("/nullable")
    @org.jspecify.annotations.Nullable
    Thing nullable() {
      return null;
    }

    @Get("/stream")
    Stream<Thing> stream() {
      return Stream.of(new Thing("a"), new Thing("b")).onClose(closedStreams::incrementAndGet);
    }

    @Get("/events")
    Events<Thing> events() {
      return events -> {
        events.send(new Thing("line\nbreak"));
        events.send("last", new Thing("b"));
      };
    }

    @Get("/null-record")
    Thing nullRecord() {
      return null;
    }

    @Get("/null-optional")
    Optional<Thing> nullOptional() {
      return null;
    }

    @Get("/null-response")
    Response nullResponse() {
      return null;
    }

    @Get("/null-stream")
    Stream<Thing> nullStream() {
      return null;
    }
  }
}
