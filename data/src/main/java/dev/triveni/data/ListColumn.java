package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A column of lists, which are kept as arrays. Immutable.
public final class ListColumn<T> extends Expression<List<T>> implements Settable<List<T>> {
  private final ColumnKey<List<T>> column;
  private final Type<T> element;

  @SuppressWarnings("unchecked") // a list's type tells that of its values
  ListColumn(ColumnKey<List<T>> column) {
    super(column.node(), column.type());
    this.column = column;
    this.element = (Type<T>) Objects.requireNonNull(column.type().element());
  }

  /// A list with this value in it.
  public Condition has(T value) {
    return condition(Operation.LIST_HAS, node(), new Node.Value(value, element));
  }

  /// A list with all of these values in it; not on H2.
  public Condition hasAll(Collection<? extends T> values) {
    return condition(Operation.LIST_HAS_ALL, node(), listed(values));
  }

  /// A list with one at least of these values in it; not on H2.
  public Condition hasAny(Collection<? extends T> values) {
    return condition(Operation.LIST_HAS_ANY, node(), listed(values));
  }

  /// A list with none but these values in it; not on H2.
  public Condition hasOnly(Collection<? extends T> values) {
    return condition(Operation.LIST_WITHIN, node(), listed(values));
  }

  private Node listed(Collection<? extends T> values) {
    return new Node.Cast(new Node.Values(List.copyOf(values), element), type().column());
  }

  /// How many values the list has.
  public NumberExpression<Integer> size() {
    return new NumberExpression<>(
        new Node.Call(Operation.LIST_SIZE, List.of(node())), Types.INTEGER);
  }

  /// The value at an index, which counts from zero; nothing where there is none.
  public OrderedExpression<T> at(int index) {
    Node position = new Node.Value(index + 1, Types.INTEGER);
    return new OrderedExpression<>(
        new Node.Call(Operation.LIST_AT, List.of(node(), position)), element);
  }

  @Override
  public Field field() {
    return column.field();
  }

  @Override
  public Assignment set(@Nullable List<T> value) {
    return column.set(value);
  }

  @Override
  public Assignment set(Expression<List<T>> expression) {
    return column.set(expression);
  }
}
