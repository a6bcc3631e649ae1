package dev.triveni.examples.guide.typed;

import java.util.ArrayList;
import java.util.List;

/// Orders that count when all of them do. Used by one thread.
final class Transaction {
  private final Store store;
  private final List<String> pending = new ArrayList<>();

  Transaction(Store store) {
    this.store = store;
  }

  void add(String order) {
    pending.add(order);
  }

  void commit() {
    store.add(pending);
  }

  void rollback() {
    pending.clear();
  }
}
