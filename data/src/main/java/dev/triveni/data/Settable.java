package dev.triveni.data;

import dev.triveni.data.spi.Field;
import org.jspecify.annotations.Nullable;

/// A column, which can be set. Immutable.
public sealed interface Settable<T>
    permits FlagColumn,
        JsonColumn,
        ListColumn,
        NumberColumn,
        OrderedColumn,
        TextColumn,
        TimeColumn,
        ValueColumn {

  /// The description of the column.
  Field field();

  /// The column gets a value; with null, none.
  Assignment set(@Nullable T value);

  /// The column gets what is computed of the row as it was.
  Assignment set(Expression<T> expression);
}
