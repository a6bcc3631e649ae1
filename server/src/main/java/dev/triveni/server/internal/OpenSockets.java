package dev.triveni.server.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The WebSockets that are open, and whose handlers run. Thread-safe.
final class OpenSockets {
  private final Set<JettySocket> sockets = ConcurrentHashMap.newKeySet();

  void begins(JettySocket socket) {
    sockets.add(socket);
  }

  void ends(JettySocket socket) {
    sockets.remove(socket);
  }

  boolean isEmpty() {
    return sockets.isEmpty();
  }

  /// Closes all of them, because the server stops.
  void goAway() {
    sockets.forEach(JettySocket::goAway);
  }

  /// Ends what is still in progress.
  void interruptAll() {
    sockets.forEach(JettySocket::interrupt);
  }
}
