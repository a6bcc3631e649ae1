package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManyRequestsTest {
  private static final int REQUESTS = 1_000;

  private final CountDownLatch allHere = new CountDownLatch(REQUESTS);

  /// No handler ends before all have begun.
  private Reply serve(RequestHead head, RequestBody body) {
    allHere.countDown();
    try {
      boolean together = allHere.await(8, TimeUnit.SECONDS);
      return TestServer.text(together + " " + Thread.currentThread().isVirtual());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aThousandRequestsSleepAtTheSameTime() throws Exception {
    try (TestServer server = TestServer.of(this::serve);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        answers.add(clients.submit(() -> ask(server)));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("true true");
      }
    }
  }

  private static String ask(TestServer server) throws Exception {
    try (RawClient client = RawClient.to(server).get("/")) {
      return client.read().text();
    }
  }
}
