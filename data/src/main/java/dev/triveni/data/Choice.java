package dev.triveni.data;

import dev.triveni.data.internal.ast.Lists;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Type;
import java.util.List;

/// A value that depends on conditions, of which the first that holds decides. Immutable.
public final class Choice<T> {
  private final List<Node> conditions;
  private final List<Node> values;
  private final Type<T> type;

  Choice(List<Node> conditions, List<Node> values, Type<T> type) {
    this.conditions = conditions;
    this.values = values;
    this.type = type;
  }

  /// Else, if a condition holds, a value.
  public Choice<T> when(Condition condition, T value) {
    return when(condition, typed(value));
  }

  /// Else, if a condition holds, what is computed.
  public Choice<T> when(Condition condition, Expression<T> value) {
    return when(condition, value.node());
  }

  private Choice<T> when(Condition condition, Node value) {
    return new Choice<>(Lists.with(conditions, condition.node()), Lists.with(values, value), type);
  }

  /// Else a value.
  public OrderedExpression<T> orElse(T value) {
    return new OrderedExpression<>(new Node.Case(conditions, values, typed(value)), type);
  }

  /// Else what is computed.
  public OrderedExpression<T> orElse(Expression<T> value) {
    return new OrderedExpression<>(new Node.Case(conditions, values, value.node()), type);
  }

  /// Else nothing.
  public OrderedExpression<T> orNull() {
    return new OrderedExpression<>(new Node.Case(conditions, values, null), type);
  }

  private Node typed(T value) {
    return new Node.Cast(new Node.Value(value, type), type.column());
  }
}
