package dev.triveni.data.internal.sql;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /// A name of somebody's as it may stand in unfinished SQL, where it is never taken for a marker.
  static String unmarked(String name) {
    return name.replace(String.valueOf(OPEN), "" + OPEN + OPEN);
  }

  /// The SQL of a text with markers, in whatever order they came to stand.
  static Sql of(String marked) {
    StringBuilder text = new StringBuilder(marked.length());
    IntStream.Builder slots = IntStream.builder();
    int from = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, from)) {
      text.append(marked, from, open);
      if (marked.charAt(open + 1) == OPEN) {
        text.append(OPEN);
        from = open + 2;
      } else {
        int close = marked.indexOf(CLOSE, open);
        slots.add(Integer.parseInt(marked, open + 1, close, 10));
        text.append('?');
        from = close + 1;
      }
    }
    return new Sql(text.append(marked.substring(from)).toString(), slots.build().toArray());
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
