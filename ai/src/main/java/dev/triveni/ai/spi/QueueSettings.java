package dev.triveni.ai.spi;

import java.time.Duration;

/// How calls wait for a model, and how many it answers at once. Immutable.
///
/// @param capacity how many calls may wait; beyond them callers get an {@link
///   dev.triveni.ai.OverloadedException}
/// @param workers how many threads run the model
/// @param largestBatch how many calls one run of the model answers at most
/// @param waiting how long a free worker waits for more calls to answer at once; zero unless set,
///   as that pays on accelerators only
public record QueueSettings(int capacity, int workers, int largestBatch, Duration waiting) {

  /// Refuses what makes no sense.
  public QueueSettings {
    if (capacity < 1 || workers < 1 || largestBatch < 1 || waiting.isNegative()) {
      throw new IllegalArgumentException(
          "TRV-AI-013 A queue needs a capacity, workers and a largest batch of at least 1, and a"
              + " waiting time of at least zero; it got %d, %d, %d and %s."
                  .formatted(capacity, workers, largestBatch, waiting));
    }
  }

  /// 256 calls may wait, as many workers as there are cores, 16 calls at once, no waiting.
  public static QueueSettings standard() {
    return new QueueSettings(256, Runtime.getRuntime().availableProcessors(), 16, Duration.ZERO);
  }

  /// These settings with another capacity.
  public QueueSettings capacity(int calls) {
    return new QueueSettings(calls, workers, largestBatch, waiting);
  }

  /// These settings with another number of workers.
  public QueueSettings workers(int threads) {
    return new QueueSettings(capacity, threads, largestBatch, waiting);
  }

  /// These settings with another largest batch.
  public QueueSettings largestBatch(int calls) {
    return new QueueSettings(capacity, workers, calls, waiting);
  }

  /// These settings with another waiting time.
  public QueueSettings waiting(Duration time) {
    return new QueueSettings(capacity, workers, largestBatch, time);
  }
}
