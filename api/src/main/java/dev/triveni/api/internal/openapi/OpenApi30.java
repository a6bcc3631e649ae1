package dev.triveni.api.internal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a document of OpenAPI 3.1 as 3.0.3, for tools that know no other. What 3.0 has no word
/// for is left out.
public final class OpenApi30 {
  private OpenApi30() {}

  /// The same document in 3.0.3.
  public static Map<String, Object> of(Map<?, ?> document) {
    Map<String, Object> older = Ordered.copy(document);
    older.put("openapi", "3.0.3");
    older.put("info", info(Ordered.child(document, "info")));
    older.remove("webhooks");
    older.remove("jsonSchemaDialect");
    older.computeIfPresent("paths", (_, paths) -> rest(paths));
    older.computeIfPresent("components", (_, components) -> components((Map<?, ?>) components));
    older.putIfAbsent("paths", Map.of());
    return older;
  }

  private static Map<String, Object> info(Map<String, Object> info) {
    info.remove("summary");
    if (info.get("license") instanceof Map<?, ?> license) {
      Map<String, Object> older = Ordered.copy(license);
      older.remove("identifier");
      info.put("license", older);
    }
    return info;
  }

  private static Map<String, Object> components(Map<?, ?> components) {
    Map<String, Object> older = new LinkedHashMap<>();
    components.forEach((key, value) -> {
      String name = String.valueOf(key);
      if (name.equals("schemas")) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        ((Map<?, ?>) value)
            .forEach((type, schema) -> schemas.put(String.valueOf(type), Schema30.of(schema)));
        older.put(name, schemas);
      } else if (!name.equals("pathItems")) {
        older.put(name, rest(value));
      }
    });
    return older;
  }

  /// What is no schema itself, and may hold some.
  private static @Nullable Object rest(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> older = new LinkedHashMap<>();
        map.forEach((key, value) -> put(older, String.valueOf(key), value));
        yield older;
      }
      case List<?> list -> {
        List<@Nullable Object> older = new ArrayList<>();
        list.forEach(element -> older.add(rest(element)));
        yield older;
      }
      case null, default -> tree;
    };
  }

  private static void put(Map<String, @Nullable Object> older, String key, @Nullable Object value) {
    switch (key) {
      case "schema" -> older.put(key, Schema30.of(value));
      case "itemSchema" ->
          older.put("schema", Ordered.map("type", "array", "items", Schema30.of(value)));
      case "example", "examples" -> older.put(key, value);
      default -> older.put(key, rest(value));
    }
  }
}
