package dev.triveni.data;

import dev.triveni.data.spi.Field;
import org.jspecify.annotations.Nullable;

/// A column of texts. Immutable.
public final class TextColumn extends TextExpression implements Settable<String> {
  private final ColumnKey<String> column;

  TextColumn(ColumnKey<String> column) {
    super(column.node(), column.type());
    this.column = column;
  }

  @Override
  public Field field() {
    return column.field();
  }

  @Override
  public Assignment set(@Nullable String value) {
    return column.set(value);
  }

  @Override
  public Assignment set(Expression<String> expression) {
    return column.set(expression);
  }
}
