package dev.triveni.data.internal.migrations;

import dev.triveni.data.Database;
import dev.triveni.data.MigrationStep;
import dev.triveni.data.internal.jdbc.Executor;
import java.util.Map;
import java.util.function.Consumer;

/// What migrations are run on. Immutable.
///
/// @param db the database
/// @param executor runs its statements
/// @param journal says how far which migration is
/// @param java the steps in Java, by their names
/// @param patience how many seconds it waits for tables that others use
/// @param listener is told each statement before it runs, and the end of each step
public record MigrationTarget(
    Database db,
    Executor executor,
    Journal journal,
    Map<String, MigrationStep> java,
    int patience,
    Consumer<String> listener) {

  /// Copies the map.
  public MigrationTarget {
    java = Map.copyOf(java);
  }

  /// The same with another listener.
  public MigrationTarget telling(Consumer<String> other) {
    return new MigrationTarget(db, executor, journal, java, patience, other);
  }

  /// The same with another patience.
  public MigrationTarget patience(int seconds) {
    return new MigrationTarget(db, executor, journal, java, seconds, listener);
  }
}
