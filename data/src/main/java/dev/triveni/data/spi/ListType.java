package dev.triveni.data.spi;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a list is kept: as an array of what each of its values is kept as.
final class ListType {
  private ListType() {}

  static <T> Type<List<T>> of(Type<T> element) {
    return new Type<>(
        List.class,
        ColumnType.array(element.column()),
        (rows, index) -> elements(rows.getArray(index), element),
        values -> values.stream().map(element.toColumn()).toArray(),
        List.of(),
        element);
  }

  private static <T> @Nullable List<T> elements(@Nullable Array array, Type<T> element)
      throws SQLException {
    if (array == null) {
      return null;
    }
    try (ResultSet rows = array.getResultSet()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        T value = element.reader().read(rows, 2);
        if (value != null) {
          values.add(value);
        }
      }
      return Collections.unmodifiableList(values);
    }
  }
}
