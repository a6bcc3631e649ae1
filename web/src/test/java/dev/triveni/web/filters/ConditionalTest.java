package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.CacheControl;
import dev.triveni.web.Conditional;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.Revision;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Django's `condition`, `etag`, `last_modified` and `ConditionalGetMiddleware` do.
@Shows(value = "DJ-82", code = "route.filter(Conditional.on(Articles::state))")
class ConditionalTest {
  private static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final String SAME = "Fri, 02 Jan 2026 03:04:05 GMT";
  private static final String EARLIER = "Fri, 02 Jan 2026 03:04:04 GMT";

  private final AtomicInteger handled = new AtomicInteger();

  private TestResponse send(Revision revision, String method, Headers headers) {
    Handler handler =
        _ -> {
          handled.incrementAndGet();
          return Response.text("content");
        };
    Conditional condition = Conditional.on(_ -> Optional.of(revision));
    App app =
        Apps.create()
            .add(Route.get("/x", handler).filter(condition))
            .add(Route.put("/x", handler).filter(condition));
    try (TestClient client = TestClient.of(app)) {
      return client.send(method, "/x", headers, new byte[0]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # state | method | field               | value      | status
          "v7"    | GET    | If-None-Match       | "v7"       | 304
          "v7"    | HEAD   | If-None-Match       | "v7"       | 304
          "v7"    | GET    | If-None-Match       | W/"v7"     | 304
          "v7"    | GET    | If-None-Match       | "v6", "v7" | 304
          "v7"    | GET    | If-None-Match       | *          | 304
          "v7"    | GET    | If-None-Match       | "v6"       | 200
          "v7"    | GET    | If-None-Match       | v7         | 200
          "v7"    | PUT    | If-None-Match       | "v7"       | 412
          "v7"    | PUT    | If-None-Match       | *          | 412
          "v7"    | PUT    | If-None-Match       | "v6"       | 200
          "v7"    | PUT    | If-Match            | "v7"       | 200
          "v7"    | PUT    | If-Match            | "v6", "v7" | 200
          "v7"    | PUT    | If-Match            | *          | 200
          "v7"    | PUT    | If-Match            | "v6"       | 412
          "v7"    | PUT    | If-Match            | W/"v7"     | 412
          "v7"    | GET    | If-Match            | "v6"       | 412
          W/"v7"  | GET    | If-None-Match       | "v7"       | 304
          W/"v7"  | GET    | If-None-Match       | W/"v7"     | 304
          W/"v7"  | PUT    | If-Match            | W/"v7"     | 412
          W/"v7"  | PUT    | If-Match            | *          | 200
          """,
      delimiter = '|',
      quoteCharacter = '`')
  void aTagDecides(String state, String method, String field, String value, int status) {
    Revision revision = new Revision(Optional.of(state), Optional.empty());
    TestResponse response = send(revision, method, Headers.of(field, value));
    assertThat(response.status()).isEqualTo(status);
    assertThat(handled).hasValue(status == 200 ? 1 : 0);
    if (status == 304) {
      assertThat(response.header("ETag")).contains(state);
      assertThat(response.bytes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # method | field               | value                         | status
          GET      | If-Modified-Since   | Fri, 02 Jan 2026 03:04:05 GMT | 304
          GET      | If-Modified-Since   | Sat, 03 Jan 2026 03:04:05 GMT | 304
          GET      | If-Modified-Since   | Fri, 02 Jan 2026 03:04:04 GMT | 200
          GET      | If-Modified-Since   | yesterday                     | 200
          PUT      | If-Modified-Since   | Fri, 02 Jan 2026 03:04:05 GMT | 200
          PUT      | If-Unmodified-Since | Fri, 02 Jan 2026 03:04:05 GMT | 200
          PUT      | If-Unmodified-Since | Sat, 03 Jan 2026 03:04:05 GMT | 200
          PUT      | If-Unmodified-Since | Fri, 02 Jan 2026 03:04:04 GMT | 412
          GET      | If-Unmodified-Since | Fri, 02 Jan 2026 03:04:04 GMT | 412
          PUT      | If-Unmodified-Since | yesterday                     | 200
          """,
      delimiter = '|')
  void aTimeDecides(String method, String field, String value, int status) {
    assertThat(send(Revision.at(CHANGED), method, Headers.of(field, value)).status())
        .isEqualTo(status);
  }

  @Test
  void tagsGoBeforeTimes() {
    Revision both = Revision.of("v7").modified(CHANGED);
    assertThat(send(both, "GET", Headers.of("If-None-Match", "\"x\"", "If-Modified-Since", SAME)))
        .extracting(TestResponse::status)
        .isEqualTo(200);
    assertThat(
            send(both, "PUT", Headers.of("If-Match", "\"v7\"", "If-Unmodified-Since", EARLIER))
                .status())
        .isEqualTo(200);
    assertThat(
            send(both, "GET", Headers.of("If-Match", "\"v7\"", "If-None-Match", "\"v7\"")).status())
        .isEqualTo(304);
  }

  @Test
  void theResponseToAReadCarriesTheState() {
    Revision both = Revision.weak("v7").modified(CHANGED);
    TestResponse read = send(both, "GET", Headers.none());
    assertThat(read.header("ETag")).contains("W/\"v7\"");
    assertThat(read.header("Last-Modified")).contains(SAME);
    assertThat(send(both, "PUT", Headers.none()).header("ETag")).isEmpty();
  }

  @Test
  void whatIsNotThereHasNoState() {
    App app =
        Apps.create()
            .add(
                Route.put("/x", _ -> Response.status(201))
                    .filter(Conditional.on(_ -> Optional.empty())));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.send("PUT", "/x", Headers.of("If-Match", "*"), new byte[0]).status())
          .isEqualTo(412);
      assertThat(client.send("PUT", "/x", Headers.of("If-None-Match", "*"), new byte[0]).status())
          .isEqualTo(201);
    }
  }

  @Test
  void shortFormsTakeATextOrATime() {
    App app =
        Apps.create()
            .add(
                Route.get("/tag/{id}", _ -> Response.noContent())
                    .filter(Conditional.etag(request -> request.variable("id"))))
            .add(
                Route.get("/time", _ -> Response.noContent())
                    .filter(Conditional.lastModified(_ -> CHANGED)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/tag/a").header("ETag")).contains("\"a\"");
      assertThat(client.get("/time").header("Last-Modified")).contains(SAME);
    }
  }

  @Test
  void responsesAreTaggedByTheirBytes() {
    App app =
        Apps.create()
            .filter(Conditional.responses())
            .get("/text", _ -> Response.text("content"))
            .get("/json", _ -> Response.json(Map.of("a", 1)))
            .get("/own", _ -> Response.text("x").header("ETag", "\"own\""))
            .get("/secret", _ -> CacheControl.never().on(Response.text("x")))
            .get("/stream", _ -> Response.stream("text/plain", out -> out.write('x')))
            .post("/text", _ -> Response.text("content"));
    try (TestClient client = TestClient.of(app)) {
      for (String path : new String[] {"/text", "/json", "/own"}) {
        TestResponse whole = client.get(path);
        String tag = whole.header("ETag").orElseThrow();
        TestResponse again = client.get(path, Headers.of("If-None-Match", tag));
        assertThat(again.status()).as(path).isEqualTo(304);
        assertThat(again.header("ETag")).contains(tag);
        assertThat(again.header("Content-Type")).isEmpty();
        assertThat(client.get(path, Headers.of("If-None-Match", "\"x\"")).text())
            .isEqualTo(whole.text());
      }
      assertThat(client.get("/json").text()).isEqualTo("{\"a\":1}");
      assertThat(client.get("/json").header("ETag"))
          .isNotEqualTo(client.get("/text").header("ETag"));
      assertThat(client.get("/secret").header("ETag")).isEmpty();
      assertThat(client.get("/stream").header("ETag")).isEmpty();
      assertThat(client.get("/missing").header("ETag")).isEmpty();
      assertThat(client.post("/text", "{}").header("ETag")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a b", "\n", "ü€"})
  void aTagWithACharacterItCannotHaveIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Revision.of(text))
        .withMessageStartingWith("TRV-WEB-175 ");
  }
}
