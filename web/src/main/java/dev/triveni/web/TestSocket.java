package dev.triveni.web;

import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.InProcessSocket;
import dev.triveni.web.internal.ListedHeaders;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.SocketUpgrade;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// The client's end of a WebSocket without a network, for tests. Used by one thread.
///
/// ```java
/// try (TestSocket socket = client.webSocket("/chat/lobby")) {
///   socket.sendText("hello");
///   assertThat(socket.receiveText()).isEqualTo("You said: hello");
/// }
/// ```
///
/// What is awaited has to come within 10 seconds, unless {@link #patience} says otherwise.
public final class TestSocket implements AutoCloseable {
  private final Headers headers;
  private final Optional<String> subprotocol;
  private final Schemas schemas;
  private final InProcessSocket socket;

  TestSocket(Reply reply, SocketUpgrade upgrade, Schemas schemas) {
    this.headers = reply.headers();
    this.subprotocol = upgrade.subprotocol();
    this.schemas = schemas;
    this.socket = InProcessSocket.open(upgrade, reply.afterwards());
  }

  /// The header fields of a request for a WebSocket; the key is the example of RFC 6455.
  static Headers asking(Headers more, String... subprotocols) {
    ListedHeaders fields =
        ListedHeaders.NONE
            .adding("Connection", "Upgrade")
            .adding("Upgrade", "websocket")
            .adding("Sec-WebSocket-Version", "13")
            .adding("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    ListedHeaders offered =
        subprotocols.length == 0
            ? fields
            : fields.adding("Sec-WebSocket-Protocol", String.join(", ", subprotocols));
    return offered.adding(more);
  }

  /// Sets how long to wait for something.
  public TestSocket patience(Duration patience) {
    socket.patience(patience);
    return this;
  }

  /// Sends text.
  public void sendText(String text) {
    socket.sendToServer(Message.of(text));
  }

  /// Sends bytes.
  public void sendBytes(byte[] bytes) {
    socket.sendToServer(Message.of(bytes));
  }

  /// Sends a value as JSON text.
  public void sendJson(Object value) {
    Schema<Object> anything = schemas.of(Object.class);
    sendText(new String(anything.toJson(value), StandardCharsets.UTF_8));
  }

  /// Waits for the next message.
  ///
  /// @throws WebSocketClosedException if the application has closed instead
  public Message receive() {
    return socket.receiveFromServer();
  }

  /// Waits for the next message, which has to be text.
  ///
  /// @throws WebSocketClosedException if the application has closed instead
  public String receiveText() {
    return receive().text();
  }

  /// Waits for the next message, and gives its bytes.
  ///
  /// @throws WebSocketClosedException if the application has closed instead
  public byte[] receiveBytes() {
    return receive().bytes();
  }

  /// Waits for the next message, and reads it as JSON into `type`.
  ///
  /// @throws WebSocketClosedException if the application has closed instead
  public <T> T receiveJson(Class<T> type) {
    return schemas.of(type).read(receiveBytes()).orThrow();
  }

  /// Waits until the application closes, past all messages, and gives the code.
  public int closeCode() {
    return socket.awaitClose().code();
  }

  /// Waits until the application closes, past all messages, and gives the reason.
  public String closeReason() {
    return socket.awaitClose().reason();
  }

  /// The subprotocol that the application has chosen.
  public Optional<String> subprotocol() {
    return subprotocol;
  }

  /// The header fields of the response that opened the socket.
  public Headers headers() {
    return headers;
  }

  /// Closes with 1000, and waits until the handler has ended.
  @Override
  public void close() {
    close(1000, "");
  }

  /// Closes so, and waits until the handler has ended.
  public void close(int code, String reason) {
    socket.closeFromClient(code, reason);
    socket.awaitHandler();
  }

  /// Loses the connection, without a farewell.
  public void drop() {
    socket.drop();
  }

  /// The server stops.
  void stop() {
    socket.stop();
    socket.awaitHandler();
  }
}
