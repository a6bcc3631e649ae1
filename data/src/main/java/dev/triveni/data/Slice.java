package dev.triveni.data;

import java.util.List;

/// Some items of a longer list, and where the next are. Immutable.
///
/// @param items the items
/// @param next what to ask for the next slice with; empty if there are no more
public record Slice<T>(List<T> items, String next) {

  /// Copies the list.
  public Slice {
    items = List.copyOf(items);
  }

  /// Whether there are more.
  public boolean hasNext() {
    return !next.isEmpty();
  }
}
