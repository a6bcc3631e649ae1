package dev.triveni.schema;

import java.lang.reflect.Type;

/// The schemas of an application, each made once. Thread-safe.
public interface Schemas {

  /// The schema of a class.
  <T> Schema<T> of(Class<T> type);

  /// The schema of any type, generic ones included.
  Schema<?> of(Type type);
}
