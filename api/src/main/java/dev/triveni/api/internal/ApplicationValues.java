package dev.triveni.api.internal;

import dev.triveni.api.internal.Provider.Called;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The provided values that live as long as the application. Thread-safe.
final class ApplicationValues {
  private final Map<Called, Object> values = new ConcurrentHashMap<>();
  private final Lifetime lifetime = new Lifetime(() -> {});
  private final ReentrantLock making = new ReentrantLock();

  /// The value of a provider, made when it is first needed.
  Object get(Called provider, Maker maker) throws Exception {
    Object value = values.get(provider);
    return value == null ? make(provider, maker) : value;
  }

  /// Closes what can be closed, the value made last first; each is closed whatever the others do.
  /// What is needed later is made anew.
  void close() throws Exception {
    making.lock();
    try {
      values.clear();
      lifetime.end();
    } finally {
      making.unlock();
    }
  }

  private Object make(Called provider, Maker maker) throws Exception {
    making.lock();
    try {
      Object known = values.get(provider);
      if (known != null) {
        return known;
      }
      Object value = maker.make(lifetime);
      values.put(provider, value);
      return value;
    } finally {
      making.unlock();
    }
  }

  /// Makes a value that is made once, and whose end is that of the lifetime.
  @FunctionalInterface
  interface Maker {
    Object make(Lifetime lifetime) throws Exception;
  }
}
