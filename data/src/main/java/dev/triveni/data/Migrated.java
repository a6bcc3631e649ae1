package dev.triveni.data;

/// What was done with one migration. Immutable.
///
/// @param name the migration
/// @param back whether it was taken back
/// @param resumedAt how many steps had been done before by a process that did not finish
/// @param steps how many steps it has
public record Migrated(String name, boolean back, int resumedAt, int steps) {

  /// It in a line for people.
  @Override
  public String toString() {
    return name
        + (back ? " taken back" : " done")
        + (resumedAt == 0 || resumedAt == steps
            ? ""
            : " (%d of %d steps had been done)".formatted(resumedAt, steps));
  }
}
