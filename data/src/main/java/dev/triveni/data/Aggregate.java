package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Type;

/// Something made of many rows: of all rows of a query, or of those related to each row. Immutable.
public final class Aggregate<T> extends OrderedExpression<T> {
  private final Node.Aggregate aggregate;

  Aggregate(Node.Aggregate aggregate, Type<T> type) {
    super(aggregate, type);
    this.aggregate = aggregate;
  }

  /// Of the rows in a window around each row.
  public OrderedExpression<T> over(Window window) {
    return new OrderedExpression<>(window.over(aggregate), type());
  }

  /// Of the rows that fulfil a condition only.
  public Aggregate<T> where(Condition condition) {
    return new Aggregate<>(restricted(aggregate, condition), type());
  }

  /// The value, or another where there is none.
  public OrderedExpression<T> orElse(T other) {
    return new OrderedExpression<>(Expressions.coalesced(this, value(other)), type());
  }

  static Node.Aggregate restricted(Node.Aggregate aggregate, Condition condition) {
    return new Node.Aggregate(
        aggregate.function(), aggregate.operands(), aggregate.distinct(), condition.node());
  }
}
