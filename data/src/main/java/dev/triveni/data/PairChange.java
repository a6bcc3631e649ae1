package dev.triveni.data;

import java.util.List;

/// A table of pairs changes, or has changed: what listeners of [EntitySignals] are told. Immutable.
///
/// @param database where it changes
/// @param kind what is done
/// @param relation the component by which it is done, such as `Article.tags`
/// @param own the id of the entity that has this component
/// @param others the ids of the entities at the other end
public record PairChange(
    Database database, Kind kind, String relation, Object own, List<Object> others) {

  /// What is done with pairs.
  public enum Kind {
    /// They are added.
    ADD,
    /// They are removed.
    REMOVE
  }

  /// Copies the list.
  public PairChange {
    others = List.copyOf(others);
  }
}
