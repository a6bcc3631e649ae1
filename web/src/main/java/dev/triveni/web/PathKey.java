package dev.triveni.web;

import java.util.UUID;
import java.util.function.Function;

/// How a path names a record: `/posts/{id:int}`. Immutable.
///
/// @param name of the path variable
/// @param converter of the path variable; see {@link Converter}
/// @param type of the key
/// @param read makes the key of what the converter has read
public record PathKey<K>(String name, String converter, Class<K> type, Function<Object, K> read) {

  /// Whole numbers.
  public static PathKey<Long> number(String name) {
    return new PathKey<>(name, "int", Long.class, Long.class::cast);
  }

  /// UUIDs.
  public static PathKey<UUID> uuid(String name) {
    return new PathKey<>(name, "uuid", UUID.class, UUID.class::cast);
  }

  /// Texts without a slash.
  public static PathKey<String> text(String name) {
    return new PathKey<>(name, "string", String.class, String.class::cast);
  }

  /// What stands for it in the pattern of a route, such as `{id:int}`.
  public String pattern() {
    return "{" + name + ":" + converter + "}";
  }

  /// The key that the path of a request names.
  ///
  /// @throws java.util.NoSuchElementException if the route's pattern has no such variable
  public K of(Request request) {
    return read.apply(request.variable(name, Object.class));
  }
}
