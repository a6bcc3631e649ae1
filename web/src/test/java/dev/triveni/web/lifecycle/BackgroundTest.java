package dev.triveni.web.lifecycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Slow work that requests leave behind.
@Timeout(20)
class BackgroundTest {
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  @Shows(value = "FA-35", code = "request.background(() -> mails.sendWelcome(user))")
  void itRunsAfterTheResponseInOrderWithItsRequest() {
    App app =
        Apps.create()
            .get(
                "/{id}",
                request -> {
                  request.background(() -> log.add("first " + Request.current().variable("id")));
                  request.background(() -> log.add("second " + App.current().isReady()));
                  request.afterResponse(() -> log.add("after"));
                  return Response.stream("text/plain", _ -> log.add("sent"));
                });
    try (TestClient client = TestClient.of(app)) {
      client.get("/7");
      assertThat(log).containsExactly("sent", "after", "first 7", "second true");
    }
  }

  @Test
  @Shows("FA-35")
  void aFilterMayLeaveWorkBehindAsWellAndASlowOneDoesNotLoseIt() {
    App app =
        Apps.create()
            .filter((request, next) -> {
              request.background(() -> log.add("filter"));
              Response response = next.handle(request);
              Thread.sleep(30);
              log.add("slow filter ends");
              return response;
            })
            .get(
                "/",
                request -> {
                  request.background(() -> {
                    log.add("handler");
                    request.background(() -> log.add("added later"));
                  });
                  return Response.noContent();
                });
    try (TestClient client = TestClient.of(app)) {
      client.get("/");
      assertThat(log).containsExactly("slow filter ends", "filter", "handler", "added later");
    }
  }

  @Test
  @Shows("FA-35")
  void theConnectionDoesNotWaitForIt() {
    App app = waiting(Map.of());
    try (TestClient _ = TestClient.of(app)) {
      send(app);
      assertThat(log).as("sent, and still at work").containsExactly("begin");
      release.countDown();
    }
    assertThat(log).as("the stop waits for it").containsExactly("begin", "end");
  }

  @Test
  void itRunsThoughTheRequestFails() {
    App app =
        Apps.create()
            .get(
                "/",
                request -> {
                  request.background(() -> log.add("told the guard"));
                  throw HttpException.of(403, "No.");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(403);
      assertThat(log).containsExactly("told the guard");
    }
  }

  @Test
  void aFailureIsLoggedWithItsRequestAndTheRestIsDone() {
    App app =
        Apps.create()
            .get(
                "/mail",
                request -> {
                  request.background(() -> {
                    throw new AssertionError("planted");
                  });
                  request.background(() -> log.add("done"));
                  return Response.noContent();
                });
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      String id = client.get("/mail").header("X-Request-Id").orElseThrow();
      assertThat(log).containsExactly("done");
      assertThat(logs.lines(Level.INFO))
          .containsExactly("SEVERE Failed: background work of GET /mail, request " + id);
      assertThat(logs.thrown(Level.INFO)).hasMessage("planted");
    }
  }

  @Test
  void whatTakesTooLongIsCutOffByTheStopAndNamed() throws InterruptedException {
    App app = waiting(Map.of("background.stop-timeout", "PT0.05S"));
    CountDownLatch cut = new CountDownLatch(1);
    app.get(
        "/cut",
        request -> {
          request.background(() -> {
            try {
              release.await();
            } finally {
              cut.countDown();
            }
          });
          return Response.noContent();
        });
    try (Logs logs = Logs.of("dev.triveni.web")) {
      TestClient client = TestClient.of(app);
      send(app, "/cut");
      client.close();
      assertThat(cut.await(10, SECONDS)).isTrue();
      assertThat(logs.lines(Level.WARNING).getFirst())
          .startsWith(
              "WARNING Cut off by the stop after PT0.05S (background.stop-timeout): background work"
                  + " of GET /cut, request ");
    }
  }

  @Test
  void beyondTheLimitTheRequestDoesItsWorkItself() throws InterruptedException {
    App app = waiting(Map.of("background.limit", "1"));
    app.get(
        "/second",
        request -> {
          request.background(() -> log.add("on " + Thread.currentThread().getName()));
          return Response.noContent();
        });
    try (TestClient _ = TestClient.of(app)) {
      send(app);
      Thread second = Thread.ofVirtual().name("second").start(() -> send(app, "/second"));
      second.join();
      assertThat(log).containsExactly("begin", "on second");
      release.countDown();
    }
  }

  private App waiting(Map<String, String> config) {
    return App.create(Config.of(config))
        .get(
            "/",
            request -> {
              request.background(() -> {
                log.add("begin");
                release.await();
                log.add("end");
              });
              return Response.noContent();
            });
  }

  private void send(App app) {
    send(app, "/");
    while (log.isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /// As an engine does, which does not wait for work in the background.
  private static void send(App app, String path) {
    RequestHead head =
        new RequestHead(
            "GET",
            path,
            "",
            "HTTP/1.1",
            "http",
            "localhost",
            Headers.none(),
            InetSocketAddress.createUnresolved("localhost", 1));
    Reply reply = app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
    reply.afterwards().run();
  }
}
