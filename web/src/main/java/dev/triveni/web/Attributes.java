package dev.triveni.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values beside a request: a list that shares its tail, as there are few. Immutable.
record Attributes(@Nullable Key<?> key, @Nullable Object value, @Nullable Attributes next) {

  static final Attributes NONE = new Attributes(null, null, null);

  <T> Attributes with(Key<T> newKey, T newValue) {
    return new Attributes(newKey, newValue, this);
  }

  @SuppressWarnings("unchecked") // `with` stores under a Key<T> only a T
  <T> Optional<T> find(Key<T> wanted) {
    for (Attributes entry = this; entry != null; entry = entry.next) {
      if (entry.key == wanted) {
        return Optional.ofNullable((T) entry.value);
      }
    }
    return Optional.empty();
  }
}
