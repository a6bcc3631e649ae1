package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Message;
import dev.triveni.web.WebSocketClosedException;
import dev.triveni.web.WebSocketHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebSocketServerTest {
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @Test
  void anotherClientTalksToIt() throws Exception {
    try (TestServer server =
            serve(socket -> {
              for (Message message : socket) socket.send("You said: " + message.text());
            });
        HttpClient http = HttpClient.newHttpClient()) {
      WebSocket socket =
          http.newWebSocketBuilder()
              .subprotocols("chat")
              .buildAsync(URI.create("ws://localhost:" + server.port() + "/"), new Listener())
              .get(5, TimeUnit.SECONDS);
      assertThat(socket.getSubprotocol()).isEqualTo("chat");
      socket.sendText("hello", true).get(5, TimeUnit.SECONDS);
      assertThat(next()).isEqualTo("You said: hello");
      socket.sendClose(1000, "").get(5, TimeUnit.SECONDS);
      assertThat(next()).isEqualTo("closed 1000");
    }
  }

  @Test
  void theAnswerIsThatOfTheProtocolAndCarriesWhatFiltersAdd() throws Exception {
    App app =
        app()
            .filter((request, next) -> next.handle(request).header("X-Filter", "seen"))
            .webSocket("/", _ -> {});
    try (TestServer server = TestServer.of(app);
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      assertThat(socket.answer().status()).isEqualTo(101);
      assertThat(socket.answer().fields())
          .containsEntry("sec-websocket-accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
          .containsEntry("upgrade", "websocket")
          .containsEntry("x-filter", "seen")
          .doesNotContainKeys("server", "content-length", "transfer-encoding");
      assertThat(socket.read().code()).isEqualTo(1000);
      socket.send(RawWebSocket.close(1000, ""));
      assertThat(socket.client().isClosedWithin(2_000)).isTrue();
    }
  }

  @Test
  void aSilentSocketLivesLongerThanTheTimeForHeaders() throws Exception {
    try (TestServer server =
            TestServer.of(
                app().webSocket("/", socket -> socket.send(socket.receive())),
                settings ->
                    settings
                        .headerTimeout(Duration.ofMillis(100))
                        .idleTimeout(Duration.ofMillis(200)));
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      byte[] frame = RawWebSocket.frame(0x81, "ab".getBytes(), true);
      socket.send(Arrays.copyOf(frame, 3));
      Thread.sleep(400);
      socket.send(Arrays.copyOfRange(frame, 3, frame.length));
      assertThat(socket.read().text()).isEqualTo("ab");
    }
  }

  @Test
  void aClientThatAnswersNoPingIsGone() throws Exception {
    try (TestServer server =
            TestServer.of(app("websocket.idle-timeout", "PT0.2S").webSocket("/", this::listen));
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      assertThat(socket.read().opcode()).isEqualTo(9);
      assertThat(next()).isEqualTo("1001");
      assertThat(socket.client().isClosedWithin(7_000)).isTrue();
    }
  }

  @Test
  void aClientThatAnswersPingsStays() throws Exception {
    try (TestServer server =
            TestServer.of(app("websocket.idle-timeout", "PT0.2S").webSocket("/", this::listen));
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      for (int i = 0; i < 4; i++) {
        assertThat(socket.read().opcode()).isEqualTo(9);
        socket.send(RawWebSocket.frame(0x8a, new byte[0], true));
      }
      assertThat(seen).isEmpty();
      socket.send(RawWebSocket.close(1000, ""));
      assertThat(next()).isEqualTo("1000");
    }
  }

  @Test
  void aLostConnectionInterruptsAHandlerThatWorks() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    try (TestServer server =
            serve(_ -> {
              working.countDown();
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                seen.add("interrupted");
                throw e;
              }
            });
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      working.await();
      socket.client().reset();
      assertThat(next()).isEqualTo("interrupted");
    }
  }

  @Test
  void aClientThatReadsNothingMakesSendWaitAndIsCutOff() throws Exception {
    WebSocketHandler flood =
        socket -> {
          byte[] block = new byte[64 * 1024];
          try {
            while (true) {
              socket.send(block);
            }
          } catch (WebSocketClosedException e) {
            seen.add(String.valueOf(e.code()));
          }
        };
    try (TestServer server =
            TestServer.of(app("websocket.send-timeout", "PT0.3S").webSocket("/", flood));
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      assertThat(socket.answer().status()).isEqualTo(101);
      assertThat(next()).isEqualTo("1006");
    }
  }

  @Test
  void aHandlerThatDoesNotReadSlowsItsClientDown() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (TestServer server =
            serve(socket -> {
              go.await();
              long sum = 0;
              for (Message message : socket) {
                sum += message.bytes().length;
                if (sum == 400L * 65_536) {
                  socket.send("all");
                }
              }
            });
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      byte[] frame = RawWebSocket.frame(0x82, new byte[65_536], true);
      Thread sender =
          Thread.startVirtualThread(() -> {
            try {
              for (int i = 0; i < 400; i++) {
                socket.send(frame);
              }
            } catch (java.io.IOException e) {
              seen.add(e.toString());
            }
          });
      assertThat(sender.join(Duration.ofMillis(300))).isFalse();
      go.countDown();
      assertThat(socket.read().text()).isEqualTo("all");
    }
  }

  @Test
  void severalThreadsSendWholeMessages() throws Exception {
    try (TestServer server =
            serve(socket -> {
              List<Thread> threads =
                  IntStream.range(0, 8)
                      .mapToObj(i ->
                          Thread.startVirtualThread(() -> {
                            for (int n = 0; n < 50; n++) {
                              socket.send(String.valueOf(i).repeat(3_000));
                            }
                          }))
                      .toList();
              for (Thread thread : threads) {
                thread.join();
              }
            });
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      for (int i = 0; i < 400; i++) {
        String text = socket.read().text();
        assertThat(text).isEqualTo(text.substring(0, 1).repeat(3_000));
      }
      assertThat(socket.read().code()).isEqualTo(1000);
    }
  }

  @Test
  void aStopSaysGoodbyeWith1001() throws Exception {
    try (TestServer server = serve(this::listen);
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      Thread stopping = Thread.startVirtualThread(server::stop);
      assertThat(socket.read().code()).isEqualTo(1001);
      socket.send(RawWebSocket.close(1001, ""));
      assertThat(next()).isEqualTo("1001");
      assertThat(stopping.join(Duration.ofSeconds(2))).isTrue();
    }
  }

  @Test
  void aHandlerThatDoesNotEndIsInterruptedWhenTheTimeToStopIsOver() throws Exception {
    WebSocketHandler stubborn =
        _ -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            seen.add("interrupted");
          }
        };
    try (TestServer server =
            TestServer.of(
                app().webSocket("/", stubborn), s -> s.stopTimeout(Duration.ofMillis(200)));
        RawWebSocket socket = RawWebSocket.open(server, "/")) {
      assertThat(socket.answer().status()).isEqualTo(101);
      server.stop();
      assertThat(next()).isEqualTo("interrupted");
    }
  }

  @Test
  void whatIsDeniedLeavesTheConnectionToHttp() throws Exception {
    try (TestServer server = serve(this::listen);
        RawWebSocket socket = RawWebSocket.open(server, "/", "Origin: https://evil.example")) {
      assertThat(socket.answer().status()).isEqualTo(403);
      assertThat(socket.client().get("/nothing").read().status()).isEqualTo(404);
    }
  }

  @Test
  void aClientThatPipelinesFramesIsHeard() throws Exception {
    try (TestServer server = serve(socket -> socket.send(socket.receiveText()));
        RawClient client = RawClient.to(server)) {
      client.send(
          "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
              + "\u0081\u0082\0\0\0\0hi");
      assertThat(client.read().status()).isEqualTo(101);
      assertThat(client.exactly(4)).containsExactly(0x81, 2, 'h', 'i');
    }
  }

  private void listen(dev.triveni.web.WebSocket socket) {
    try {
      while (true) {
        socket.receive();
      }
    } catch (WebSocketClosedException e) {
      seen.add(String.valueOf(e.code()));
    }
  }

  private String next() throws InterruptedException {
    return String.valueOf(seen.poll(8, TimeUnit.SECONDS));
  }

  private static TestServer serve(WebSocketHandler handler) throws java.io.IOException {
    return TestServer.of(app().webSocket("/", handler, "chat"));
  }

  private static App app(String... settings) {
    return settings.length == 0
        ? App.create(Config.of(Map.of()))
        : App.create(Config.of(Map.of(settings[0], settings[1])));
  }

  private final class Listener implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      seen.add(data.toString());
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      seen.add("closed " + code);
      return null;
    }
  }
}
