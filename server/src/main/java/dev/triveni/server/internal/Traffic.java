package dev.triveni.server.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The requests in progress. Thread-safe.
final class Traffic {
  private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();

  void begins(Exchange exchange) {
    exchanges.add(exchange);
  }

  void ends(Exchange exchange) {
    exchanges.remove(exchange);
  }

  boolean isQuiet() {
    return exchanges.isEmpty();
  }

  /// Watches the clients of requests that have been in progress for longer than `nanos`.
  void watchClients(long nanos) {
    long now = System.nanoTime();
    for (Exchange exchange : exchanges) {
      if (now - exchange.begun() > nanos) {
        exchange.watchClient();
      }
    }
  }

  /// Interrupts what is still in progress.
  void interruptAll() {
    exchanges.forEach(Exchange::clientLeft);
  }
}
