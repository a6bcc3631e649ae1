package dev.triveni.ai.spi;

import java.time.Duration;
import java.util.Optional;

/// Until when a caller wants its answer. Immutable.
public final class Deadline {
  private static final Deadline NONE = new Deadline(Optional.empty(), 0);

  private final Optional<Duration> timeout;
  private final long end;

  private Deadline(Optional<Duration> timeout, long end) {
    this.timeout = timeout;
    this.end = end;
  }

  /// For a caller that waits as long as it takes.
  public static Deadline none() {
    return NONE;
  }

  /// The moment that is this far from now.
  public static Deadline in(Duration timeout) {
    return new Deadline(Optional.of(timeout), System.nanoTime() + timeout.toNanos());
  }

  /// How much time the caller gave, if it did not give all there is.
  public Optional<Duration> timeout() {
    return timeout;
  }

  /// How many nanoseconds are left; zero or less when there are none.
  public long nanosLeft() {
    return timeout.isEmpty() ? Long.MAX_VALUE : end - System.nanoTime();
  }
}
