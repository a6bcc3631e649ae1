package dev.triveni.data.internal.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// Copies of a database that are read in turn. One that fails is left alone for a while.
/// Thread-safe.
final class Replicas {
  static final Replicas NONE = new Replicas(List.of());

  private static final Logger LOG = System.getLogger("dev.triveni.data");
  private static final long REST = 10_000_000_000L;

  private final List<Replica> all;
  private final AtomicInteger turn = new AtomicInteger();

  /// A copy, and until when it is left alone.
  record Replica(DataSource source, AtomicLong restsUntil) {

    boolean isAwake() {
      return restsUntil.get() - System.nanoTime() <= 0;
    }

    void rest(Exception failure) {
      restsUntil.set(System.nanoTime() + REST);
      LOG.log(
          Level.WARNING,
          "A replica failed, and the database itself is read for ten seconds: "
              + failure.getMessage());
    }
  }

  Replicas(List<DataSource> sources) {
    long now = System.nanoTime();
    this.all = sources.stream().map(one -> new Replica(one, new AtomicLong(now))).toList();
  }

  /// The next one that is not left alone.
  Optional<Replica> next() {
    int first = all.isEmpty() ? 0 : Math.floorMod(turn.getAndIncrement(), all.size());
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get((first + i) % all.size()))
        .filter(Replica::isAwake)
        .findFirst();
  }
}
