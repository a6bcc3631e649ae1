package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelState;
import dev.triveni.api.Providers;
import dev.triveni.web.App;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A client that leaves stops the work for its answer, before there is any event.
class ClientLeavesTest {
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  private final ThinkingModel model = new ThinkingModel();

  @Test
  void theWorkStopsAtOnce() throws Exception {
    App app = Desk.create(TheDesk.config());
    Providers.of(app).replace(EmbeddingModel.class, model);
    try (RunningApp desk = app.start()) {
      desk.awaitReady();
      long left;
      try (Socket client = new Socket("localhost", desk.port())) {
        ask(client);
        assertThat(model.thinks.await(5, TimeUnit.SECONDS)).isTrue();
        left = System.nanoTime();
      }
      long stopped = model.stopped.get(5, TimeUnit.SECONDS);
      assertThat(Duration.ofNanos(stopped - left)).isLessThan(AT_ONCE);
    }
  }

  private static void ask(Socket client) throws IOException {
    String request = "GET /articles/answer?q=why HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /// Embeds what the desk learns at once, and thinks about a question until it is interrupted.
  private static final class ThinkingModel implements EmbeddingModel {
    final CountDownLatch thinks = new CountDownLatch(1);
    final CompletableFuture<Long> stopped = new CompletableFuture<>();

    @Override
    public float[] embed(String text) {
      thinks.countDown();
      try {
        Thread.sleep(Duration.ofMinutes(1));
        throw new AssertionError("Nobody stopped the work");
      } catch (InterruptedException e) {
        stopped.complete(System.nanoTime());
        throw (CancellationException) new CancellationException("stopped").initCause(e);
      }
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(text -> vector(text.hashCode())).toList();
    }

    private static float[] vector(int seed) {
      double angle = new Random(seed).nextDouble() * 2 * Math.PI;
      return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public int maxTokens() {
      return 256;
    }

    @Override
    public int countTokens(String text) {
      return text.length();
    }

    @Override
    public EmbeddingModel within(Duration timeout) {
      return this;
    }

    @Override
    public String name() {
      return "thinking";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public String digest() {
      return "";
    }

    @Override
    public ModelState state() {
      return ModelState.SERVING;
    }

    @Override
    public void close() {
      // nothing to free
    }
  }
}
