package dev.triveni.examples.guide.typed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Orders, as a database would keep them. Thread-safe.
final class Store implements AutoCloseable {
  private final List<String> orders = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  Transaction begin() {
    return new Transaction(this);
  }

  void add(List<String> more) {
    orders.addAll(more);
  }

  List<String> orders() {
    return List.copyOf(orders);
  }

  boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
