package dev.triveni.web;

import dev.triveni.web.internal.ListedHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The header fields of a request or a response. Names are compared without regard to case.
/// Immutable.
public interface Headers {

  /// No fields.
  static Headers none() {
    return ListedHeaders.NONE;
  }

  /// Fields from names and values in turn: `Headers.of("Accept", "text/html")`.
  static Headers of(String... namesAndValues) {
    return ListedHeaders.of(namesAndValues);
  }

  /// The first value of a field.
  Optional<String> find(String name);

  /// Every value of a field, in the order of the lines; empty if it is absent.
  List<String> all(String name);

  /// The names, in the order of their first line and in its spelling.
  Set<String> names();

  /// Calls `action` with the name and the value of each line, in order.
  void forEach(BiConsumer<String, String> action);

  /// Whether there is a field of this name.
  default boolean contains(String name) {
    return find(name).isPresent();
  }
}
