package dev.triveni.data;

import java.time.Instant;
import java.util.Optional;

/// How far a migration is in a database. Immutable.
///
/// @param name the migration
/// @param done how many of its steps are done
/// @param steps how many it has
/// @param at when the last of them was; nothing where none is done
public record MigrationStatus(String name, int done, int steps, Optional<Instant> at) {

  /// Whether all of it is done.
  public boolean isDone() {
    return at.isPresent() && done == steps;
  }

  /// It in a line for people: `[x] 0001_initial`.
  @Override
  public String toString() {
    return "[%s] %s%s"
        .formatted(
            isDone() ? "x" : " ",
            name,
            isDone() || at.isEmpty() ? "" : " (%d of %d steps)".formatted(done, steps));
  }
}
