package dev.triveni.data;

import java.util.List;

/// A page of a longer list. Immutable.
///
/// @param items what is on the page
/// @param number which page it is, from one on
/// @param size how many items a page has
/// @param total how many items there are in all
public record Page<T>(List<T> items, int number, int size, long total) {

  /// Copies the list.
  public Page {
    items = List.copyOf(items);
  }

  static <T> Page<T> of(Query<T> query, int number, int size) {
    if (number < 1 || size < 1) {
      throw new IllegalArgumentException(
          "TRV-DATA-034 There is no page %d of %d items each. Pages are counted from one, and have one item at least."
              .formatted(number, size));
    }
    List<T> items = query.limit(size).offset((long) (number - 1) * size).list();
    return new Page<>(items, number, size, query.count());
  }

  /// How many pages there are; one at least.
  public int pages() {
    return Math.toIntExact(Math.max(1, (total + size - 1) / size));
  }

  /// Whether there is a page behind this.
  public boolean hasNext() {
    return number < pages();
  }

  /// Whether there is a page before this.
  public boolean hasPrevious() {
    return number > 1;
  }
}
