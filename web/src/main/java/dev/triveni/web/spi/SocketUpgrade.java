package dev.triveni.web.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// The body of a reply with the status 101: from here on the connection is a WebSocket. The opening
/// handshake has been checked; what is left to the engine is `Sec-WebSocket-Accept`. Used once.
public interface SocketUpgrade extends Reply.BodyWriter {

  /// The subprotocol that both sides speak.
  Optional<String> subprotocol();

  /// The limits of the connection.
  WebSocketSettings settings();

  /// Takes the open connection. The engine then demands the first message, and runs what it gets.
  SocketSession open(SocketConnection connection);

  /// Gives up before the connection was open.
  void abandon();

  /// What an engine meets that knows nothing of WebSockets.
  @Override
  default void writeTo(OutputStream out) throws IOException {
    abandon();
    throw new IOException(
        "TRV-WEB-161 This HTTP engine has no WebSockets. Use one that has, such as"
            + " dev.triveni:triveni-server.");
  }
}
