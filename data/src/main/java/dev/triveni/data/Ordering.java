package dev.triveni.data;

import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Order.Nulls;

/// A value by which rows are ordered, with a direction. Immutable.
///
/// Where nothing else is told, rows without a value count as the largest, on every database.
public final class Ordering implements Sortable {
  private final Order order;

  Ordering(Order order) {
    this.order = order;
  }

  static Order order(Sortable sortable) {
    return switch (sortable) {
      case Ordering ordering -> ordering.order;
      case Expression<?> expression -> new Order(expression.node(), false, Nulls.LARGEST);
    };
  }

  /// Rows without a value come first.
  public Ordering nullsFirst() {
    return new Ordering(new Order(order.node(), order.descending(), Nulls.FIRST));
  }

  /// Rows without a value come last.
  public Ordering nullsLast() {
    return new Ordering(new Order(order.node(), order.descending(), Nulls.LAST));
  }
}
