package dev.triveni.ai.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How long a worker takes for one call: a mean in which the latest calls count most. Thread-safe.
public final class Pace {
  private static final int MEMORY = 16;

  private final AtomicLong nanosPerCall = new AtomicLong();

  /// Notes how long a batch took.
  public void record(int calls, long nanos) {
    long latest = nanos / calls;
    nanosPerCall.updateAndGet(mean -> mean == 0 ? latest : mean + (latest - mean) / MEMORY);
  }

  /// How long this many workers take for this many calls.
  public Duration timeFor(int calls, int workers) {
    return Duration.ofNanos(nanosPerCall.get() * calls / workers);
  }
}
