package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Type;

/// A number made of many rows: of all rows of a query, or of those related to each row. Immutable.
public final class NumberAggregate<T extends Number> extends NumberExpression<T> {
  private final Node.Aggregate aggregate;

  NumberAggregate(Node.Aggregate aggregate, Type<T> type) {
    super(aggregate, type);
    this.aggregate = aggregate;
  }

  /// Of the rows in a window around each row.
  public NumberExpression<T> over(Window window) {
    return new NumberExpression<>(window.over(aggregate), type());
  }

  /// Of the rows that fulfil a condition only.
  public NumberAggregate<T> where(Condition condition) {
    return new NumberAggregate<>(Aggregate.restricted(aggregate, condition), type());
  }

  /// Of equal values one only.
  public NumberAggregate<T> distinct() {
    return new NumberAggregate<>(
        new Node.Aggregate(aggregate.function(), aggregate.operands(), true, aggregate.filter()),
        type());
  }
}
