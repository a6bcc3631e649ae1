package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;

/// A value that can be smaller or larger than another. Immutable.
public sealed class OrderedExpression<T> extends Expression<T>
    permits NumberExpression, TextExpression, TimeExpression, OrderedColumn, Aggregate {

  OrderedExpression(Node node, Type<T> type) {
    super(node, type);
  }

  /// Smaller than a value.
  public final Condition lt(T value) {
    return condition(Operation.LESS, node(), value(value));
  }

  /// Smaller than another value of the row.
  public final Condition lt(Expression<T> other) {
    return condition(Operation.LESS, node(), other.node());
  }

  /// Smaller than a value or equal.
  public final Condition lte(T value) {
    return condition(Operation.AT_MOST, node(), value(value));
  }

  /// Smaller than another value of the row or equal.
  public final Condition lte(Expression<T> other) {
    return condition(Operation.AT_MOST, node(), other.node());
  }

  /// Larger than a value.
  public final Condition gt(T value) {
    return condition(Operation.GREATER, node(), value(value));
  }

  /// Larger than another value of the row.
  public final Condition gt(Expression<T> other) {
    return condition(Operation.GREATER, node(), other.node());
  }

  /// Larger than a value or equal.
  public final Condition gte(T value) {
    return condition(Operation.AT_LEAST, node(), value(value));
  }

  /// Larger than another value of the row or equal.
  public final Condition gte(Expression<T> other) {
    return condition(Operation.AT_LEAST, node(), other.node());
  }

  /// Between two values, both included.
  public final Condition between(T smallest, T largest) {
    return condition(Operation.BETWEEN, node(), value(smallest), value(largest));
  }

  /// The smallest of all rows.
  public final Aggregate<T> min() {
    return new Aggregate<>(aggregate(AggregateFunction.MIN), type());
  }

  /// The largest of all rows.
  public final Aggregate<T> max() {
    return new Aggregate<>(aggregate(AggregateFunction.MAX), type());
  }
}
