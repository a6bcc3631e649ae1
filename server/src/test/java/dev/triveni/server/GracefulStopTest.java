package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GracefulStopTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.of(this::serve, settings -> settings.stopTimeout(Duration.ofMillis(1_500)));
  }

  private Reply serve(RequestHead head, RequestBody body) {
    if (head.path().equals("/stream")) {
      return TestServer.stream(out -> {
        out.write("first".getBytes());
        out.flush();
        work(700);
        out.write("second".getBytes());
      });
    }
    if (!head.path().equals("/")) {
      work(head.path().equals("/slow") ? 700 : 10_000);
    }
    return TestServer.text("done");
  }

  private void work(int millis) {
    begun.countDown();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      interrupted.countDown();
    }
  }

  private long stopMillis() {
    long begin = System.nanoTime();
    server.stop();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  @Test
  void requestsInProgressAreFinishedAndNewConnectionsRefused() throws Exception {
    try (RawClient working = RawClient.to(server).get("/slow");
        RawClient streaming = RawClient.to(server).get("/stream");
        RawClient idle = RawClient.to(server).get("/")) {
      assertThat(idle.read().text()).isEqualTo("done");
      assertThat(begun.await(1, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Long> stop = CompletableFuture.supplyAsync(this::stopMillis);
      Thread.sleep(200);
      assertThatThrownBy(() -> RawClient.to(server)).isInstanceOf(IOException.class);
      assertThat(idle.isClosedWithin(500)).isTrue();
      RawClient.Answer answer = working.read();
      assertThat(answer.text()).isEqualTo("done");
      assertThat(answer.fields()).containsEntry("connection", "close");
      assertThat(streaming.read().text()).isEqualTo("firstsecond");
      assertThat(stop.get()).isLessThan(1_400);
    }
  }

  @Test
  void http2RequestsInProgressAreFinishedToo() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(server.uri("/")).build(), BodyHandlers.discarding());
      CompletableFuture<HttpResponse<String>> response =
          client.sendAsync(
              HttpRequest.newBuilder(server.uri("/slow")).build(), BodyHandlers.ofString());
      assertThat(begun.await(1, TimeUnit.SECONDS)).isTrue();
      assertThat(stopMillis()).isLessThan(1_400);
      assertThat(response.get().body()).isEqualTo("done");
    }
  }

  @Test
  void requestsThatTakeTooLongAreInterrupted() throws Exception {
    try (RawClient client = RawClient.to(server).get("/forever")) {
      assertThat(begun.await(1, TimeUnit.SECONDS)).isTrue();
      assertThat(stopMillis()).isBetween(1_400L, 2_500L);
      assertThat(interrupted.await(1, TimeUnit.SECONDS)).isTrue();
      assertThat(client.isClosedWithin(1_000)).isTrue();
    }
  }

  @Test
  void anIdleServerStopsAtOnce() throws Exception {
    try (RawClient client = RawClient.to(server).get("/")) {
      assertThat(client.read().text()).isEqualTo("done");
      assertThat(stopMillis()).isLessThan(500);
      server.stop();
    }
  }
}
