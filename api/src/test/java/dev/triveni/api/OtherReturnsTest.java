package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.Event;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What endpoints return that is no JSON.
class OtherReturnsTest {
  @TempDir static Path folder;

  @Routes
  static class Things {
    final AtomicInteger closed = new AtomicInteger();

    @Get(value = "/moved", status = 301)
    URI moved() {
      return URI.create("https://example.com/there");
    }

    @Get("/uri")
    URI uri() {
      return URI.create("https://example.com/there");
    }

    @Get("/file")
    Path file() throws IOException {
      return Files.writeString(folder.resolve("notes.txt"), "a note");
    }

    @Get("/file-as")
    @Sends("text/markdown; charset=utf-8")
    Path fileAs() throws IOException {
      return file();
    }

    @Get("/texts")
    @Sends("text/plain")
    Stream<String> texts() {
      return Stream.of("ä", "b").onClose(closed::incrementAndGet);
    }

    @Get("/bytes")
    @Sends("*/*")
    Stream<byte[]> bytes() {
      return Stream.of("a", "b").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Get("/text")
    @Sends("text/css")
    String text() {
      return "b {}";
    }

    @Get("/either/{made}")
    Object either(boolean made) {
      return made ? Response.text("by hand").withStatus(201) : "as JSON";
    }

    @Get("/page")
    @Sends("text/html")
    Response page() {
      return Response.html("<p>");
    }

    @Get("/events")
    Events<Object> events() {
      return events -> {
        events.comment("two\nlines");
        events.sendAsIs(Event.of("as it is").named("raw").withRetry(Duration.ofSeconds(5)));
        events.send("as JSON");
      };
    }
  }

  private final Things things = new Things();

  private TestResponse get(String path) {
    try (TestClient client = Apps.client(things)) {
      return client.get(path);
    }
  }

  private static void assertAnswer(TestResponse response, int status, String type, String text) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Type")).hasValue(type);
    assertThat(response.text()).isEqualTo(text);
  }

  @Test
  void aUriIsARedirectionIfItsStatusIsOne() {
    assertThat(get("/moved").status()).isEqualTo(301);
    assertThat(get("/moved").header("Location")).hasValue("https://example.com/there");
    assertAnswer(get("/uri"), 200, "application/json", "\"https://example.com/there\"");
  }

  @Test
  void aPathIsItsFile() {
    assertAnswer(get("/file"), 200, "text/plain; charset=utf-8", "a note");
    assertAnswer(get("/file-as"), 200, "text/markdown; charset=utf-8", "a note");
  }

  @Test
  void aStreamWithAMediaTypeIsSentAsItIsAndClosed() {
    assertAnswer(get("/texts"), 200, "text/plain; charset=utf-8", "äb");
    assertThat(things.closed).hasValue(1);
    assertThat(get("/bytes").text()).isEqualTo("ab");
    assertThat(get("/bytes").header("Content-Type")).isEmpty();
  }

  @Test
  void aTextSaysThatItIsInUtf8() {
    assertAnswer(get("/text"), 200, "text/css; charset=utf-8", "b {}");
  }

  @Test
  @Shows(value = "FA-13", code = "@Get(\"/portal\") Response portal()")
  void anObjectMayBeAResponse() {
    assertAnswer(get("/either/true"), 201, "text/plain; charset=utf-8", "by hand");
    assertAnswer(get("/either/false"), 200, "application/json", "\"as JSON\"");
  }

  @Test
  void eventsMayHaveAnyTextAndCommentsStandBetweenThem() {
    assertThat(get("/events").text())
        .isEqualTo(
            """
            : two
            : lines

            event: raw
            retry: 5000
            data: as it is

            data: "as JSON"

            """);
  }

  @Test
  void theyAreDocumented() {
    try (TestClient client = TestClient.of(Apps.app(api -> api.routes(things)))) {
      assertThat(client.get("/openapi.json").text())
          .contains("\"301\":{\"description\":\"It is elsewhere.\"}")
          .contains("\"text/markdown; charset=utf-8\":{\"schema\":{\"type\":\"string\"}}")
          .contains("\"text/plain\":{\"schema\":{\"type\":\"string\"}}")
          .contains("\"text/html\":{\"schema\":{\"type\":\"string\"}}");
    }
  }
}
