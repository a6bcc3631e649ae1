package dev.triveni.data.internal.query;

import dev.triveni.data.Database;
import dev.triveni.data.PairChange;
import dev.triveni.data.internal.signals.Listeners;
import dev.triveni.data.internal.signals.Listeners.Moment;
import java.util.List;
import java.util.function.Supplier;

/// Tells of changes of one table of pairs. Thread-safe.
public final class PairTelling {
  private final Database database;
  private final Listeners listeners;
  private final String through;

  PairTelling(Database database, Listeners listeners, String through) {
    this.database = database;
    this.listeners = listeners;
    this.through = through;
  }

  /// Whether somebody listens.
  boolean isHeard() {
    return listeners.has(Moment.RELATING, through) || listeners.has(Moment.RELATED, through);
  }

  /// Changes pairs, and tells of it before and after.
  void around(
      PairChange.Kind kind,
      Supplier<String> relation,
      Object own,
      List<Object> others,
      Runnable change) {
    if (others.isEmpty() || !isHeard()) {
      change.run();
      return;
    }
    PairChange event = new PairChange(database, kind, relation.get(), own, others);
    listeners.tell(Moment.RELATING, through, () -> event);
    change.run();
    listeners.tell(Moment.RELATED, through, () -> event);
  }
}
