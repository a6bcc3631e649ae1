package dev.triveni.web;

import dev.triveni.schema.Schemas;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What forms of an application are read with; each reader is made once. Thread-safe.
final class FormReaders {
  private final Schemas schemas;
  private final Map<Class<?>, FormReader<?>> readers = new ConcurrentHashMap<>();
  private volatile FormSettings settings = FormSettings.standard();

  FormReaders(Schemas schemas) {
    this.schemas = schemas;
  }

  /// Accepts what these settings say.
  void accept(FormSettings configured) {
    settings = configured;
  }

  FormSettings settings() {
    return settings;
  }

  @SuppressWarnings("unchecked") // the reader of a class reads values of the class
  <T> FormReader<T> of(Class<T> type) {
    return (FormReader<T>) readers.computeIfAbsent(type, wanted -> make(wanted));
  }

  private FormReader<?> make(Class<?> type) {
    return FormReader.of(schemas.of(type));
  }
}
