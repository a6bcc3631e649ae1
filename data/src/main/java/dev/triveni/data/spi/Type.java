package dev.triveni.data.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a Java value is kept in a column. Immutable.
///
/// @param java the class of the value
/// @param column what the column holds
/// @param reader reads a value at an index
/// @param toColumn makes what the driver takes
/// @param allowed the texts that an enum allows; empty for any other type
/// @param element how each value of a list is kept; null for any other type
public record Type<T>(
    Class<?> java,
    ColumnType column,
    Reader<T> reader,
    Function<T, Object> toColumn,
    List<String> allowed,
    @Nullable Type<?> element) {

  /// Reads a value of a result at an index that counts from one.
  @FunctionalInterface
  public interface Reader<T> {

    /// The value; null where the column holds none.
    @Nullable T read(ResultSet rows, int index) throws SQLException;
  }

  /// Copies the list.
  public Type {
    allowed = List.copyOf(allowed);
  }

  /// A type of any texts.
  public static <T> Type<T> of(
      Class<?> java, ColumnType column, Reader<T> reader, Function<T, Object> toColumn) {
    return new Type<>(java, column, reader, toColumn, List.of(), null);
  }

  /// A type that is kept as another is.
  ///
  /// @param from makes the value of what is kept
  /// @param to makes what is kept of the value
  public static <T, K> Type<T> over(
      Class<T> java, Type<K> kept, Function<K, T> from, Function<T, K> to) {
    return of(
        java,
        kept.column(),
        (rows, index) -> {
          @Nullable K value = kept.reader().read(rows, index);
          return value == null ? null : from.apply(value);
        },
        value -> kept.toColumn().apply(to.apply(value)));
  }
}
