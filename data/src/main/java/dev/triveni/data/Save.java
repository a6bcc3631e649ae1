package dev.triveni.data;

import java.util.Set;

/// A row is written, or was: what listeners of [EntitySignals] are told. Immutable.
///
/// @param database where it is written
/// @param entity what is written: before it is written without what the database fills in
/// @param created whether the row is new
/// @param components the components that are written
public record Save<E>(Database database, E entity, boolean created, Set<String> components) {

  /// Copies the set.
  public Save {
    components = Set.copyOf(components);
  }
}
