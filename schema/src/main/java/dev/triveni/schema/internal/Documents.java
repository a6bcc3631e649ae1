package dev.triveni.schema.internal;

import dev.triveni.schema.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes the JSON documents of an application. Thread-safe.
public sealed interface Documents permits Json, LibraryDocuments, SortedDocuments {

  /// Reads a whole document.
  <T> Outcome<T> read(byte[] document, TypeSchema schema, Conversion conversion, int limit);

  /// Writes a value as a document, and neither flushes nor closes `out`.
  void write(@Nullable Object value, TypeSchema schema, OutputStream out) throws IOException;

  /// Writes a tree as a document, and neither flushes nor closes `out`.
  void writeTree(@Nullable Object tree, OutputStream out) throws IOException;
}
