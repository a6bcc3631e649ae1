package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RapidResetTest {
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int FRAMES = 20_000;

  private final AtomicInteger begun = new AtomicInteger();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.of((_, _) -> {
          begun.incrementAndGet();
          return TestServer.text("done");
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aClientThatBeginsAndResetsStreamsIsDisconnected() throws Exception {
    assertDisconnected(i -> {
      int stream = 2 * i + 1;
      byte[] cancel = Http2Bytes.frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
      return join(Http2Bytes.get(stream, "/"), cancel);
    });
    assertThat(begun.get()).isLessThan(FRAMES / 2);
  }

  @Test
  void aClientThatFloodsWithSettingsIsDisconnected() throws Exception {
    assertDisconnected(_ -> Http2Bytes.frame(SETTINGS, 0, 0, new byte[0]));
  }

  @Test
  void aClientThatFloodsWithPingsIsDisconnected() throws Exception {
    assertDisconnected(_ -> Http2Bytes.frame(PING, 0, 0, new byte[8]));
  }

  private void assertDisconnected(java.util.function.IntFunction<byte[]> frames) throws Exception {
    try (RawClient client = RawClient.to(server).send(Http2Bytes.opening())) {
      for (int i = 0; i < FRAMES; i++) {
        client.send(frames.apply(i));
      }
      assertThat(client.isClosedWithin(2_000)).isTrue();
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
    }
    try (RawClient other = RawClient.to(server).get("/")) {
      assertThat(other.read().text()).isEqualTo("done");
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
