package dev.triveni.api;

import dev.triveni.api.internal.OutsideValues;
import java.lang.reflect.Type;

/// Provided values outside of requests: in commands, jobs and scripts. Those for a request are made
/// once, and closed with it. Used by one thread.
///
/// ```java
/// app.command("tidy", "Deletes old reports", terminal -> {
///   try (Provisions provisions = Providers.of(app).open()) {
///     provisions.get(Reports.class).deleteOld();
///   }
/// });
/// ```
public final class Provisions implements AutoCloseable {
  private final OutsideValues values;

  Provisions(OutsideValues values) {
    this.values = values;
  }

  /// The value of a type.
  ///
  /// @throws IllegalArgumentException if nothing provides it, or it needs a request
  /// @throws Exception what a provider throws
  public <T> T get(Class<T> type) throws Exception {
    return type.cast(get((Type) type));
  }

  /// The value of a type, such as `List<String>`.
  ///
  /// @throws IllegalArgumentException if nothing provides it, or it needs a request
  /// @throws Exception what a provider throws
  public Object get(Type type) throws Exception {
    return values.get(type);
  }

  /// Closes the values that were made for this, the last one first, and throws what the first of
  /// them throws.
  @Override
  public void close() {
    values.close();
  }
}
