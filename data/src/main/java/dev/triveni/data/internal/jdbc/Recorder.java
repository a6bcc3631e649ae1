package dev.triveni.data.internal.jdbc;

import dev.triveni.data.ExecutedQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Notes the statements that are run in its scope, and warns of slow ones. Thread-safe.
public final class Recorder {
  private static final System.Logger LOG = System.getLogger("dev.triveni.data");

  private final ScopedValue<List<ExecutedQuery>> recording = ScopedValue.newInstance();
  private final Duration slow;

  /// A recorder that warns of statements that take longer than this.
  public Recorder(Duration slow) {
    this.slow = slow;
  }

  /// Does something, and gives what was run meanwhile by this thread.
  public List<ExecutedQuery> record(Runnable work) {
    List<ExecutedQuery> queries = new ArrayList<>();
    ScopedValue.where(recording, queries).run(work);
    return List.copyOf(queries);
  }

  void ran(String sql, long begun) {
    Duration time = Duration.ofNanos(System.nanoTime() - begun);
    if (recording.isBound()) {
      recording.get().add(new ExecutedQuery(sql, time));
    }
    if (time.compareTo(slow) > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "A statement took %d ms: %s".formatted(time.toMillis(), sql));
    }
  }
}
