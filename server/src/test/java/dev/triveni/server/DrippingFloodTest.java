package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.HttpException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrippingFloodTest {
  private static final int CLIENTS = 500;
  private static final Duration GRACE = Duration.ofSeconds(2);

  @Test
  void drippingClientsNeitherSlowOthersDownNorStay() throws Exception {
    try (TestServer server = start();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> drips = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String begin = i % 2 == 0 ? headers() : body();
        drips.add(clients.submit(() -> isCut(server, begin)));
      }
      Thread.sleep(500);
      for (int i = 0; i < 100; i++) {
        assertThat(healthCheckMillis(server)).isLessThan(250);
      }
      for (Future<Boolean> drip : drips) {
        assertThat(drip.get(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static TestServer start() throws IOException {
    return TestServer.of(
        (_, body) -> {
          try {
            return TestServer.text("read " + body.bytes().length);
          } catch (HttpException e) {
            return TestServer.text(e.status(), e.detail());
          }
        },
        settings -> settings.headerTimeout(GRACE).bodyBytesPerSecond(1_000));
  }

  private static String headers() {
    return "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Drip: ";
  }

  private static String body() {
    return "POST /drip HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";
  }

  private static boolean isCut(TestServer server, String begin) throws Exception {
    long deadline = System.nanoTime() + 3 * GRACE.toNanos();
    try (RawClient client = RawClient.to(server).send(begin)) {
      while (System.nanoTime() < deadline) {
        client.send("a");
        if (client.isClosedWithin(100)) {
          return true;
        }
      }
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  private static long healthCheckMillis(TestServer server) throws IOException {
    long begun = System.nanoTime();
    try (RawClient client = RawClient.to(server).get("/health/live")) {
      assertThat(client.read().status()).isEqualTo(200);
    }
    return (System.nanoTime() - begun) / 1_000_000;
  }
}
