package dev.triveni.schema.internal;

import dev.triveni.schema.JsonLibrary;
import dev.triveni.schema.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Documents that a library of the application reads and writes.
///
/// @param json makes trees of values
/// @param library what the application has chosen
public record LibraryDocuments(Json json, JsonLibrary library) implements Documents {

  @Override
  public <T> Outcome<T> read(byte[] document, TypeSchema schema, Conversion conversion, int limit) {
    Object tree;
    try {
      tree = library.read(document);
    } catch (IllegalArgumentException noJson) {
      return Json.invalid(new MalformedException(String.valueOf(noJson.getMessage()), 0), document);
    }
    return Trees.bind(tree, schema, conversion, limit);
  }

  @Override
  public void write(@Nullable Object value, TypeSchema schema, OutputStream out)
      throws IOException {
    writeTree(json.tree(value, schema), out);
  }

  @Override
  public void writeTree(@Nullable Object tree, OutputStream out) throws IOException {
    library.write(tree, out);
  }
}
