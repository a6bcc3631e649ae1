package dev.triveni.data.internal.migrations;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A place of the history that a database is brought to. Immutable.
///
/// @param wanted the migrations that shall be done
/// @param unwanted the migrations that shall not be done
public record Goal(Set<String> wanted, Set<String> unwanted) {

  /// Copies the sets.
  public Goal {
    wanted = Set.copyOf(wanted);
    unwanted = Set.copyOf(unwanted);
  }

  /// All that there is.
  public static Goal end(History history) {
    return new Goal(history.head().map(history::until).orElse(Set.of()), Set.of());
  }

  /// All up to a migration, and nothing after it.
  public static Goal at(History history, String name) {
    Migration last = history.find(name);
    Set<String> after = new HashSet<>(history.since(last));
    after.remove(last.name());
    return new Goal(history.until(last), after);
  }

  /// Nothing.
  public static Goal zero(History history) {
    return new Goal(
        Set.of(),
        history.inOrder().stream().map(Migration::name).collect(Collectors.toUnmodifiableSet()));
  }
}
