package dev.triveni.data.internal.detect;

import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.ColumnType.Kind;
import java.util.Objects;
import java.util.Set;

/// Which types of columns every database makes of which others.
final class Conversions {
  private static final Set<Kind> NUMBERS =
      Set.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.REAL, Kind.DOUBLE, Kind.DECIMAL);
  private static final Set<Kind> TEXTS = Set.of(Kind.VARCHAR, Kind.TEXT);
  private static final Set<Kind> TIMES = Set.of(Kind.DATE, Kind.TIMESTAMP, Kind.INSTANT);
  private static final Set<Kind> CLOSED = Set.of(Kind.BYTES, Kind.JSON, Kind.ARRAY);

  private Conversions() {}

  static boolean arePossible(ColumnType from, ColumnType to) {
    Kind one = from.kind();
    Kind other = to.kind();
    if (one == Kind.ARRAY && other == Kind.ARRAY) {
      return arePossible(
          Objects.requireNonNull(from.element()), Objects.requireNonNull(to.element()));
    }
    return one == other
        || Set.of(NUMBERS, TEXTS, TIMES).stream()
            .anyMatch(group -> group.contains(one) && group.contains(other))
        || (TEXTS.contains(one) && !CLOSED.contains(other))
        || (TEXTS.contains(other) && !CLOSED.contains(one));
  }
}
