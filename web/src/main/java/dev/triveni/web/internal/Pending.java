package dev.triveni.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Things that wait to be done, mostly none. Thread-safe.
final class Pending<T> {
  private final AtomicReference<@Nullable Entry<T>> last = new AtomicReference<>();

  private record Entry<T>(T value, @Nullable Entry<T> earlier) {}

  void add(T value) {
    last.updateAndGet(earlier -> new Entry<>(value, earlier));
  }

  boolean isEmpty() {
    return last.get() == null;
  }

  /// What was added since it was taken last, in that order.
  List<T> take() {
    Entry<T> newest = isEmpty() ? null : last.getAndSet(null);
    if (newest == null) {
      return List.of();
    }
    List<T> taken = new ArrayList<>();
    for (Entry<T> entry = newest; entry != null; entry = entry.earlier) {
      taken.add(entry.value);
    }
    return taken.reversed();
  }
}
