package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.HttpException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowBodyTest {
  private final AtomicInteger working = new AtomicInteger();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.of(
            (head, body) -> {
              working.incrementAndGet();
              try {
                if (head.path().equals("/late")) {
                  Thread.sleep(900);
                }
                return TestServer.text("got " + body.bytes().length);
              } catch (HttpException e) {
                return TestServer.text(e.status(), e.detail());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              } finally {
                working.decrementAndGet();
              }
            },
            settings -> settings.headerTimeout(Duration.ofMillis(300)).bodyBytesPerSecond(1_000));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String post(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  @Test
  void aDrippingBodyIsAnsweredWith408AndTheConnectionIsClosed() throws Exception {
    try (RawClient client = RawClient.to(server).send(post("/", 10_000))) {
      Thread drip = Thread.startVirtualThread(() -> drip(client));
      RawClient.Answer answer = client.read();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.fields()).containsEntry("connection", "close");
      assertThat(client.isClosedWithin(1_000)).isTrue();
      drip.interrupt();
    }
    assertThat(working).hasValue(0);
  }

  @Test
  void aDrippingChunkedBodyIsCutToo() throws Exception {
    String head = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    try (RawClient client = RawClient.to(server).send(head + "5\r\nhe")) {
      assertThat(client.read().status()).isEqualTo(408);
      assertThat(client.isClosedWithin(1_000)).isTrue();
    }
  }

  @Test
  void aDrippingHttp2BodyIsCutToo() throws Exception {
    try (RawClient client = RawClient.to(server).send(Http2Bytes.opening())) {
      client.send(Http2Bytes.post(1, "/")).send(Http2Bytes.frame(0, 0, 1, "he".getBytes()));
      Thread.sleep(800);
      assertThat(working).hasValue(0);
    }
  }

  @Test
  void aSteadyBodyMayTakeLongerThanTheGrace() throws Exception {
    try (RawClient client = RawClient.to(server).send(post("/", 3_000))) {
      for (int i = 0; i < 10; i++) {
        client.send("x".repeat(300));
        Thread.sleep(60);
      }
      assertThat(client.read().text()).isEqualTo("got 3000");
    }
  }

  @Test
  void aSlowHandlerIsNotTheClientsFault() throws Exception {
    try (RawClient client = RawClient.to(server).send(post("/late", 5)).send("hel")) {
      Thread.sleep(950);
      client.send("lo");
      assertThat(client.read().text()).isEqualTo("got 5");
    }
  }

  private static void drip(RawClient client) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        client.send("x");
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException _) {
      // cut off
    }
  }
}
