package dev.triveni.data.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Holds entities back until enough of them are there. Used by one thread.
final class Chunks<E> {
  private final int size;
  private final Consumer<E> consumer;
  private final List<E> held = new ArrayList<>();

  Chunks(int size, Consumer<E> consumer) {
    this.size = size;
    this.consumer = consumer;
  }

  /// Adds one, and tells whether there are enough.
  boolean add(E entity) {
    held.add(entity);
    return held.size() >= size;
  }

  /// Hands them on.
  void flush() {
    held.forEach(consumer);
    held.clear();
  }
}
