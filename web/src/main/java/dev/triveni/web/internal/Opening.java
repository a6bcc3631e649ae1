package dev.triveni.web.internal;

import dev.triveni.web.Request;
import dev.triveni.web.WebSocketHandler;
import dev.triveni.web.spi.SocketConnection;
import dev.triveni.web.spi.SocketSession;
import dev.triveni.web.spi.SocketUpgrade;
import dev.triveni.web.spi.WebSocketSettings;
import java.util.Optional;

/// A WebSocket that is about to open.
///
/// @param ended to be run once, when it is over
record Opening(
    WebSocketHandler handler,
    Request request,
    Optional<String> subprotocol,
    WebSocketSettings settings,
    Runnable ended)
    implements SocketUpgrade {

  @Override
  public SocketSession open(SocketConnection connection) {
    return new LiveSocket(this, connection);
  }

  @Override
  public void abandon() {
    ended.run();
  }
}
