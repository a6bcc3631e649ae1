package dev.triveni.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one description of a Java type: reads it, checks it, writes it, and tells others of it.
///
/// Immutable.
public interface Schema<T> {

  /// The Java type described.
  Type type();

  /// Reads a JSON document (UTF-8), and gathers every mistake in it.
  Outcome<T> read(byte[] json);

  /// Reads a tree of maps, lists, strings, numbers, booleans and nulls.
  Outcome<T> readTree(@Nullable Object tree);

  /// Reads what a path, a query, a header or a cookie says: text that is converted to the type.
  ///
  /// @param texts the values given under one name, in their order; a list type takes all of them,
  ///     any other type the last
  Outcome<T> parse(List<String> texts);

  /// Writes the value as JSON (UTF-8), and does not close `out`.
  void write(T value, OutputStream out) throws IOException;

  /// The value as a JSON document (UTF-8).
  byte[] toJson(T value);

  /// The JSON Schema (2020-12) of this type. Named types go to `definitions` once, and are
  /// referred to.
  Map<String, Object> describe(Definitions definitions);
}
