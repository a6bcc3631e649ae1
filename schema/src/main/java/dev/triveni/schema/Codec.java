package dev.triveni.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Binds a class that is neither a record nor one of the types known already.
///
/// A codec speaks of trees: maps, lists, strings, numbers, booleans and nulls. That is enough to
/// wrap an `ObjectMapper` of Jackson's (`convertValue` does both directions). A codec is used by
/// many threads at once.
public interface Codec<T> {

  /// The value that a tree says.
  ///
  /// @throws IllegalArgumentException if it says none: its message is told to the client
  T read(@Nullable Object tree);

  /// The value as a tree.
  @Nullable Object write(T value);

  /// What the tree looks like; only a scalar can come from a path, a query, a header or a cookie.
  default Kind kind() {
    return Kind.SCALAR;
  }

  /// The JSON Schema of the tree; anything where it is not told.
  default Map<String, Object> describe() {
    return Map.of();
  }
}
