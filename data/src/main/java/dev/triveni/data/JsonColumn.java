package dev.triveni.data;

import dev.triveni.data.spi.Field;
import org.jspecify.annotations.Nullable;

/// A column of values that are kept as JSON. Immutable.
public final class JsonColumn<T> extends JsonExpression<T> implements Settable<T> {
  private final ColumnKey<T> column;

  JsonColumn(ColumnKey<T> column) {
    super(column.node(), column.type());
    this.column = column;
  }

  @Override
  public Field field() {
    return column.field();
  }

  @Override
  public Assignment set(@Nullable T value) {
    return column.set(value);
  }

  @Override
  public Assignment set(Expression<T> expression) {
    return column.set(expression);
  }
}
