package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.RunningApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are sent piece by piece, over a socket. Their ends wait until the client has the
/// beginning.
@Timeout(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamedAnswersTest {
  private static final long FIRST_EVENT_MILLIS = 50;

  private final Feed feed = new Feed();
  private RunningApp run;

  @BeforeAll
  void start() throws IOException {
    App app = App.create(Config.of(Map.of("server.port", "0", "server.host", "127.0.0.1")));
    run = app.install(Api.of(api -> api.routes(feed))).start();
  }

  @AfterAll
  void stop() {
    run.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines", "texts", "bytes", "events"})
  @Shows(value = "FA-18", code = "@Get(\"/items\") Stream<Item> items()")
  void eachPieceIsSentWhenItIsThere(String kind) throws Exception {
    try (BufferedReader reader = read(open("/feed/" + kind))) {
      assertThat(reader.readLine()).endsWith("{\"name\":\"first\"}");
      feed.next.release();
      assertThat(reader.lines().filter(line -> !line.isEmpty()))
          .singleElement()
          .asString()
          .endsWith("{\"name\":\"last\"}");
    }
  }

  @Test
  @Shows("FA-18")
  void theFirstEventIsThereAtOnce() throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long asked = System.nanoTime();
      try (BufferedReader reader = read(open("/feed/events"))) {
        assertThat(reader.readLine()).isEqualTo("data: {\"name\":\"first\"}");
        best = Math.min(best, System.nanoTime() - asked);
        feed.next.release();
        reader.lines().forEach(_ -> {});
      }
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(best)).isLessThan(FIRST_EVENT_MILLIS);
  }

  @Test
  @Shows(value = "FA-18", code = "@Post(\"/chat\") Events<Token> chat(Prompt prompt)")
  void anyMethodAnswersWithEvents() throws Exception {
    HttpURLConnection chat = open("/feed/chat");
    chat.setRequestProperty("Content-Type", "application/json");
    chat.setDoOutput(true);
    chat.getOutputStream().write("{\"text\":\"hello world\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(chat.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            event: token
            data: {"name":"hello"}

            event: token
            data: {"name":"world"}

            event: done
            data: [DONE]

            """);
  }

  @Test
  @Shows(
      value = "FA-18",
      code = "Events<Item> items(@Header(\"Last-Event-ID\") Optional<Integer> last)")
  void aClientThatComesBackGetsTheRest() throws Exception {
    HttpURLConnection back = open("/feed/numbered");
    back.setRequestProperty("Last-Event-ID", "1");
    assertThat(new String(back.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("id: 2\ndata: {\"name\":\"item 2\"}\n\nid: 3\ndata: {\"name\":\"item 3\"}\n\n");
  }

  @Test
  @Shows("FA-18")
  void aClientThatLeavesEndsTheStream() throws Exception {
    HttpURLConnection endless = open("/feed/endless");
    assertThat(read(endless).readLine()).isEqualTo("data: {\"name\":\"tick\"}");
    endless.disconnect();
    assertThat(feed.left.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) URI.create(run.url() + path).toURL().openConnection();
  }

  private static BufferedReader read(HttpURLConnection connection) throws IOException {
    return new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  record Item(String name) {}

  record Prompt(String text) {}

  @Routes("/feed")
  static class Feed {
    private final Semaphore next = new Semaphore(0);
    private final CountDownLatch left = new CountDownLatch(1);

    @Get("/lines")
    Stream<Item> lines() {
      return names().map(Item::new);
    }

    @Get("/texts")
    @Sends("text/plain")
    Stream<String> texts() {
      return names().map("{\"name\":\"%s\"}\n"::formatted);
    }

    @Get("/bytes")
    @Sends("application/octet-stream")
    Stream<byte[]> bytes() {
      return texts().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Get("/events")
    Events<Item> events() {
      return events -> {
        for (String name : (Iterable<String>) names()::iterator) {
          events.send(new Item(name));
        }
      };
    }

    private Stream<String> names() {
      return Stream.of("first", "last")
          .peek(name -> {
            if (name.equals("last")) {
              next.acquireUninterruptibly();
            }
          });
    }

    @Post("/chat")
    Events<Item> chat(Prompt prompt) {
      return events -> {
        for (String word : List.of(prompt.text().split(" "))) {
          events.send("token", new Item(word));
        }
        events.sendAsIs(dev.triveni.web.Event.of("[DONE]").named("done"));
      };
    }

    @Get("/numbered")
    Events<Item> numbered(@Header("Last-Event-ID") Optional<Integer> last) {
      return events -> {
        for (int i = last.orElse(0) + 1; i <= 3; i++) {
          String id = String.valueOf(i);
          events.send(new Item("item " + id), event -> event.withId(id));
        }
      };
    }

    @Get("/endless")
    Events<Item> endless() {
      return events -> {
        try {
          while (true) {
            events.send(new Item("tick"));
            Thread.sleep(10);
          }
        } finally {
          left.countDown();
        }
      };
    }
  }
}
