package dev.triveni.schema;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Takes JSON documents apart and writes them in the place of Triveni's own reader and writer: what
/// an application has chosen for all its JSON. Used by many threads at once.
///
/// ```java
/// Schemas.create(options -> options.library(new GsonLibrary()))
/// ```
///
/// It speaks of trees: maps, lists, strings, numbers, booleans and nulls. Binding, checking and
/// what is written of a value stay with the schemas. What it accepts as JSON is its own matter.
public interface JsonLibrary {

  /// The tree of a document.
  ///
  /// @throws IllegalArgumentException if it is no JSON: its message is told to the client
  @Nullable Object read(byte[] json);

  /// Writes a tree as a document (UTF-8), and neither flushes nor closes `out`.
  void write(@Nullable Object tree, OutputStream out) throws IOException;
}
