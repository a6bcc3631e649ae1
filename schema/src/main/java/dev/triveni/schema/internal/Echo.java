package dev.triveni.schema.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the inputs that a report echoes.
///
/// An object inside an object that are both wrong is echoed twice, and so on: the budget keeps a
/// small hostile document from becoming a huge report.
final class Echo {
  private static final int BUDGET = 100_000;

  private final Supplier<@Nullable Object> document;
  private @Nullable Object root;
  private boolean loaded;
  private int left = BUDGET;

  Echo(Supplier<@Nullable Object> document) {
    this.document = document;
  }

  /// The value at a place; null if there is none, or if too much was echoed already.
  @Nullable Object at(List<Object> path) {
    Object value = root();
    for (Object step : path) {
      value = inside(value, step);
    }
    left -= size(value, left);
    return left < 0 ? null : value;
  }

  private @Nullable Object root() {
    if (!loaded) {
      root = document.get();
      loaded = true;
    }
    return root;
  }

  private static @Nullable Object inside(@Nullable Object value, Object step) {
    return switch (value) {
      case Map<?, ?> map -> map.get(step);
      case List<?> list when step instanceof Integer index && index < list.size() ->
          list.get(index);
      case null, default -> null;
    };
  }

  private static int size(@Nullable Object value, int most) {
    int size = 1;
    Iterable<?> inner =
        switch (value) {
          case Map<?, ?> map -> map.values();
          case List<?> list -> list;
          case null, default -> List.of();
        };
    for (Object each : inner) {
      if (size > most) {
        return size;
      }
      size += size(each, most - size);
    }
    return size;
  }
}
