package dev.triveni.data;

import dev.triveni.data.spi.Field;
import org.jspecify.annotations.Nullable;

/// A column that is true or false, and so is a condition by itself. Immutable.
public final class FlagColumn extends Condition implements Settable<Boolean> {
  private final ColumnKey<Boolean> column;

  FlagColumn(ColumnKey<Boolean> column) {
    super(column.node());
    this.column = column;
  }

  @Override
  public Field field() {
    return column.field();
  }

  @Override
  public Assignment set(@Nullable Boolean value) {
    return column.set(value);
  }

  @Override
  public Assignment set(Expression<Boolean> expression) {
    return column.set(expression);
  }
}
