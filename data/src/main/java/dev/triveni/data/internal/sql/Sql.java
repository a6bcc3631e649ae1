package dev.triveni.data.internal.sql;

import java.util.Arrays;

/// The SQL of a shape. Immutable.
///
/// @param text with a question mark for each bind
/// @param slots which value of the shape each question mark stands for
public record Sql(String text, int[] slots) {
  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';

  /// What stands in unfinished SQL for the value with this number.
  static String marker(int slot) {
    return OPEN + Integer.toString(slot) + CLOSE;
  }

  /// The SQL of a text with markers, in whatever order they came to stand.
  static Sql of(String marked) {
    StringBuilder text = new StringBuilder(marked.length());
    int[] slots = new int[(int) marked.chars().filter(c -> c == OPEN).count()];
    int from = 0;
    for (int i = 0; i < slots.length; i++) {
      int open = marked.indexOf(OPEN, from);
      int close = marked.indexOf(CLOSE, open);
      slots[i] = Integer.parseInt(marked, open + 1, close, 10);
      text.append(marked, from, open).append('?');
      from = close + 1;
    }
    return new Sql(text.append(marked, from, marked.length()).toString(), slots);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sql(String theirText, int[] theirSlots)
        && text.equals(theirText)
        && Arrays.equals(slots, theirSlots);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
