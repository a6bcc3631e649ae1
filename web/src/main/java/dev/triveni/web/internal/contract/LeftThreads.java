package dev.triveni.web.internal.contract;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The threads that keep a process alive.
final class LeftThreads {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private LeftThreads() {}

  static Set<Thread> now() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(Thread::isDaemon);
    return threads;
  }

  /// Names one that has come since, and does not end.
  static Optional<String> since(Set<Thread> before) throws InterruptedException {
    Set<Thread> more = now();
    more.removeAll(before);
    for (Thread thread : more) {
      if (!thread.join(PATIENCE)) {
        return Optional.of("The thread '" + thread.getName() + "' goes on.");
      }
    }
    return Optional.empty();
  }
}
