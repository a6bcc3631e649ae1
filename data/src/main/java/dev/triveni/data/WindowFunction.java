package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Type;

/// A function that needs a window to look at. Immutable.
public final class WindowFunction<T> {
  private final Node node;
  private final Type<T> type;

  WindowFunction(Node node, Type<T> type) {
    this.node = node;
    this.type = type;
  }

  /// What the function gives over a window.
  public OrderedExpression<T> over(Window window) {
    return new OrderedExpression<>(window.over(node), type);
  }
}
