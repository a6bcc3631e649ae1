package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  @Shows(
      value = {"FL-30", "UN-FL-01"},
      code = "app.get(\"/\", _ -> { Thread.sleep(1_000); return Response.text(\"slept\"); })")
  void aThousandRequestsThatSleepForASecondEndInThree() throws Exception {
    App app =
        App.create(Config.of(Map.of("server.port", "0")))
            .get(
                "/",
                _ -> {
                  Thread.sleep(1_000);
                  return Response.text("slept");
                });
    try (RunningApp running = app.start();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        answers.add(clients.submit(() -> ask(running.port())));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("slept");
      }
      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(3_000);
    }
  }

  private static String ask(int port) throws Exception {
    try (RawClient client = new RawClient(new Socket("127.0.0.1", port)).get("/")) {
      return client.read().text();
    }
  }

  private static String ask(TestServer server) throws Exception {
    try (RawClient client = RawClient.to(server).get("/")) {
      return client.read().text();
    }
  }
}
