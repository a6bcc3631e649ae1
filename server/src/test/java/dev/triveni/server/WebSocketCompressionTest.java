package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `permessage-deflate` (RFC 7692): groups 12 and 13 of the Autobahn test suite.
class WebSocketCompressionTest {
  private static final String OFFER = "Sec-WebSocket-Extensions: permessage-deflate";
  private static final int COMPRESSED_TEXT = 0xc1;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = echo(Map.of("websocket.compression", "true"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static TestServer echo(Map<String, String> settings) throws IOException {
    App app = App.create(Config.of(settings));
    app.webSocket(
        "/",
        socket -> {
          for (Message message : socket) socket.send(message);
        });
    return TestServer.of(app);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "; client_no_context_takeover",
        "; server_no_context_takeover",
        "; server_no_context_takeover; client_no_context_takeover",
        "; client_max_window_bits"
      })
  @Shows("FA-34")
  void messagesOfEachLengthComeBackWhateverIsNegotiated(String parameters) throws Exception {
    try (RawWebSocket socket = RawWebSocket.open(server, "/", OFFER + parameters);
        Deflated wire = new Deflated(parameters)) {
      assertThat(socket.answer().fields().get("sec-websocket-extensions"))
          .startsWith("permessage-deflate");
      for (int length : new int[] {0, 1, 16, 125, 126, 4_096, 65_535, 65_536, 300_000}) {
        String text = words(length);
        socket.send(RawWebSocket.frame(COMPRESSED_TEXT, wire.compress(text), true));
        assertThat(wire.read(socket)).as("of length %s", length).isEqualTo(text);
      }
    }
  }

  @Test
  void oneMessageMayBeCompressedAndTheNextNot() throws Exception {
    try (RawWebSocket socket = RawWebSocket.open(server, "/", OFFER);
        Deflated wire = new Deflated("")) {
      socket.send(RawWebSocket.frame(COMPRESSED_TEXT, wire.compress("first"), true));
      assertThat(wire.read(socket)).isEqualTo("first");
      socket.sendText("second");
      assertThat(wire.read(socket)).isEqualTo("second");
    }
  }

  @Test
  void aCompressedMessageMayComeInFrames() throws Exception {
    try (RawWebSocket socket = RawWebSocket.open(server, "/", OFFER);
        Deflated wire = new Deflated("")) {
      byte[] whole = wire.compress(words(5_000));
      socket.send(RawWebSocket.frame(0x41, Arrays.copyOf(whole, 100), true));
      socket.send(RawWebSocket.frame(0x80, Arrays.copyOfRange(whole, 100, whole.length), true));
      assertThat(wire.read(socket)).isEqualTo(words(5_000));
    }
  }

  @Test
  void aBombThatGrowsBeyondTheLimitIsRefused() throws Exception {
    try (RawWebSocket socket = RawWebSocket.open(server, "/", OFFER);
        Deflated wire = new Deflated("")) {
      byte[] bomb = wire.compress("a".repeat(50_000_000));
      assertThat(bomb.length).isLessThan(60_000);
      socket.send(RawWebSocket.frame(COMPRESSED_TEXT, bomb, true));
      assertThat(socket.read().code()).isEqualTo(1009);
    }
  }

  @Test
  void whatDoesNotInflateIsRefused() throws Exception {
    try (RawWebSocket socket = RawWebSocket.open(server, "/", OFFER)) {
      socket.send(RawWebSocket.frame(COMPRESSED_TEXT, new byte[] {6, 7, 8, 9, 10, 11}, true));
      assertThat(socket.read().code()).isIn(1002, 1007);
    }
  }

  @Test
  void aContinuationIsNotMarkedAsCompressed() throws Exception {
    try (RawWebSocket socket = RawWebSocket.open(server, "/", OFFER)) {
      socket.send(RawWebSocket.frame(0x41, new byte[0], true));
      socket.send(RawWebSocket.frame(0xc0, new byte[0], true));
      assertThat(socket.read().code()).isEqualTo(1002);
    }
  }

  @Test
  void nothingIsCompressedUnlessItIsConfigured() throws Exception {
    try (TestServer plain = echo(Map.of());
        RawWebSocket socket = RawWebSocket.open(plain, "/", OFFER)) {
      assertThat(socket.answer().fields()).doesNotContainKey("sec-websocket-extensions");
      socket.sendText(words(1_000));
      assertThat(socket.read().first()).isEqualTo(0x81);
    }
  }

  private static String words(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append("word").append(random.nextInt(1_000)).append(' ');
    }
    return text.substring(0, length);
  }

  /// The client's side of the extension.
  private static final class Deflated implements AutoCloseable {
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private final boolean forgetsOwn;
    private final boolean serverForgets;

    Deflated(String parameters) {
      this.forgetsOwn = parameters.contains("client_no_context_takeover");
      this.serverForgets = parameters.contains("server_no_context_takeover");
    }

    byte[] compress(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] room = new byte[bytes.length + 100];
      deflater.setInput(bytes);
      int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
      if (forgetsOwn) {
        deflater.reset();
      }
      if (length == 0) {
        return new byte[1];
      }
      return Arrays.copyOf(room, length - TAIL.length);
    }

    String read(RawWebSocket socket) throws IOException, DataFormatException {
      StringBuilder text = new StringBuilder();
      boolean compressed = false;
      while (true) {
        RawWebSocket.Frame frame = socket.read();
        compressed |= (frame.first() & 0x40) != 0;
        boolean last = (frame.first() & 0x80) != 0;
        text.append(compressed ? inflate(frame.payload(), last) : frame.text());
        if (last) {
          return text.toString();
        }
      }
    }

    private String inflate(byte[] payload, boolean last) throws DataFormatException {
      byte[] whole = Arrays.copyOf(payload, payload.length + (last ? TAIL.length : 0));
      if (last) {
        System.arraycopy(TAIL, 0, whole, payload.length, TAIL.length);
      }
      inflater.setInput(whole);
      StringBuilder text = new StringBuilder();
      byte[] room = new byte[65_536];
      for (int n = inflater.inflate(room); n > 0; n = inflater.inflate(room)) {
        text.append(new String(room, 0, n, StandardCharsets.ISO_8859_1));
      }
      if (last && serverForgets) {
        inflater.reset();
      }
      return text.toString();
    }

    @Override
    public void close() {
      deflater.end();
      inflater.end();
    }
  }
}
