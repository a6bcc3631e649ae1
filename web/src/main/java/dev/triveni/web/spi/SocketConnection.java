package dev.triveni.web.spi;

import dev.triveni.web.Message;
import java.io.IOException;

/// The engine's end of an open WebSocket. Thread-safe.
///
/// It answers pings itself, pings silent clients, and refuses what breaks the protocol or the
/// limits.
public interface SocketConnection {

  /// Sends a message, and returns when it is written.
  ///
  /// @throws IOException if the connection is closed, or closes because the client is too slow
  void send(Message message) throws IOException;

  /// Lets one more message come to {@link SocketSession#received}. Pings and the end come with it.
  void demand();

  /// Says goodbye, and returns at once; {@link SocketSession#closed} follows, also if the client
  /// does not answer. A second call does nothing.
  void close(int code, String reason);
}
