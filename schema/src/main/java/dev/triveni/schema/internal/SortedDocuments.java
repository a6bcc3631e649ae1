package dev.triveni.schema.internal;

import dev.triveni.schema.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Documents whose members are written in the order of their names.
///
/// @param json makes trees of values
/// @param documents reads, and writes what is sorted
public record SortedDocuments(Json json, Documents documents) implements Documents {

  @Override
  public <T> Outcome<T> read(byte[] document, TypeSchema schema, Conversion conversion, int limit) {
    return documents.read(document, schema, conversion, limit);
  }

  @Override
  public void write(@Nullable Object value, TypeSchema schema, OutputStream out)
      throws IOException {
    writeTree(json.tree(value, schema), out);
  }

  @Override
  public void writeTree(@Nullable Object tree, OutputStream out) throws IOException {
    documents.writeTree(sorted(tree), out);
  }

  private static @Nullable Object sorted(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> members = new TreeMap<>();
        map.forEach((name, value) -> members.put((String) name, sorted(value)));
        yield members;
      }
      case List<?> list -> {
        List<@Nullable Object> elements = new ArrayList<>(list.size());
        list.forEach(element -> elements.add(sorted(element)));
        yield elements;
      }
      case null, default -> tree;
    };
  }
}
