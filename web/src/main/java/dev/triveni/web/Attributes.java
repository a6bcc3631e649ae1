package dev.triveni.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values beside a request: a list that shares its tail, as there are few. Immutable.
record Attributes(@Nullable Key<?> key, @Nullable Object value, @Nullable Attributes next) {

  static final Attributes NONE = new Attributes(null, null, null);

  <T> Attributes with(Key<T> newKey, T newValue) {
    return new Attributes(newKey, newValue, this);
  }

  /// A value that is made when it is looked for.
  <T> Attributes withLater(Key<T> newKey, Supplier<T> maker) {
    return new Attributes(newKey, new Later<>(maker), this);
  }

  private record Later<T>(Supplier<T> maker) {}

  /// Whether there is a value, made or not.
  boolean has(Key<?> wanted) {
    for (Attributes entry = this; entry != null; entry = entry.next) {
      if (entry.key == wanted) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked") // `with` stores under a Key<T> only a T
  <T> Optional<T> find(Key<T> wanted) {
    for (Attributes entry = this; entry != null; entry = entry.next) {
      if (entry.key == wanted) {
        Object found = entry.value instanceof Later<?> later ? later.maker.get() : entry.value;
        return Optional.ofNullable((T) found);
      }
    }
    return Optional.empty();
  }
}
