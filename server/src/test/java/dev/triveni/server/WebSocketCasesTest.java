package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The protocol, right and wrong, in the groups of the Autobahn test suite; the cases are our own.
class WebSocketCasesTest {
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    App app = App.create(Config.of(Map.of()));
    app.webSocket(
        "/",
        socket -> {
          for (Message message : socket) socket.send(message);
        });
    server = TestServer.of(app);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in = WebSocketCasesTest.class.getResourceAsStream("/websocket-cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(part -> Arguments.of(part[0].strip() + part[3], part[1].strip(), part[2].strip()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Shows("FA-34")
  void theServerAnswersFramesAsTheProtocolWants(String what, String sent, String got)
      throws IOException {
    try (RawWebSocket socket = RawWebSocket.open(server, "/")) {
      try {
        for (byte[] piece : WebSocketScript.sent(sent)) {
          socket.send(piece);
        }
      } catch (IOException _) {
        // the server may close before it has read all of a wrong frame
      }
      expect(socket, WebSocketScript.words(got), what);
    }
  }

  private static void expect(RawWebSocket socket, List<String> words, String what)
      throws IOException {
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      RawWebSocket.Frame frame = socket.read();
      while (left.getFirst().contains("?") && !WebSocketScript.fits(left.getFirst(), frame)) {
        left.removeFirst();
      }
      assertThat(WebSocketScript.fits(left.getFirst(), frame))
          .as("%s: expected %s, got opcode %s", what, shown(left.getFirst()), frame.opcode())
          .isTrue();
      left.removeFirst();
    }
    if (words.stream().anyMatch(word -> word.startsWith("X"))) {
      assertThat(socket.client().isClosedWithin(2_000)).isTrue();
    } else {
      socket.send(RawWebSocket.frame(0x89, new byte[] {1}, true));
      assertThat(socket.read().opcode()).as("nothing but the pong").isEqualTo(10);
    }
  }

  private static String shown(String word) {
    return word.length() > 40 ? word.substring(0, 40) : word;
  }
}
