package dev.triveni.api.internal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a JSON Schema (2020-12) in the words of OpenAPI 3.0.
final class Schema30 {
  private static final Map<String, Object> NULL = Map.of("type", "null");
  private static final Set<String> UNKNOWN =
      Set.of(
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "propertyNames",
          "patternProperties",
          "prefixItems",
          "$schema",
          "$defs");

  private Schema30() {}

  /// The same schema. What a schema cannot be is returned as it is.
  static Object of(@Nullable Object schema) {
    if (schema instanceof Boolean all) {
      return all ? Map.of() : Map.of("not", Map.of());
    }
    return schema instanceof Map<?, ?> keywords ? keywords(keywords) : Map.of();
  }

  private static Map<String, Object> keywords(Map<?, ?> schema) {
    Object reference = schema.get("$ref");
    if (reference != null && schema.size() > 1) {
      Map<String, Object> beside = Ordered.copy(schema);
      beside.remove("$ref");
      beside.put("allOf", List.of(Ordered.map("$ref", reference)));
      return keywords(beside);
    }
    Map<String, Object> older = new LinkedHashMap<>();
    schema.forEach((key, value) -> put(older, String.valueOf(key), value));
    if (older.get("type") instanceof String type && type.equals("array")) {
      older.putIfAbsent("items", Map.of());
    }
    return older;
  }

  private static void put(Map<String, Object> older, String keyword, Object value) {
    switch (keyword) {
      case "anyOf", "oneOf" -> choices(older, keyword, (List<?>) value);
      case "allOf" -> older.put(keyword, ((List<?>) value).stream().map(Schema30::of).toList());
      case "properties" -> older.put(keyword, properties((Map<?, ?>) value));
      case "items", "not" -> older.put(keyword, of(value));
      case "additionalProperties" ->
          older.put(keyword, value instanceof Boolean ? value : of(value));
      case "const" -> older.put("enum", List.of(value));
      case "examples" ->
          ((List<?>) value).stream().findFirst().ifPresent(first -> older.put("example", first));
      case "exclusiveMinimum" -> bound(older, "minimum", keyword, value);
      case "exclusiveMaximum" -> bound(older, "maximum", keyword, value);
      case "type" -> type(older, value);
      default -> {
        if (!UNKNOWN.contains(keyword)) {
          older.put(keyword, value);
        }
      }
    }
    if (keyword.equals("contentEncoding") && value.equals("base64")) {
      older.put("format", "byte");
    }
  }

  private static void bound(Map<String, Object> older, String bound, String flag, Object value) {
    older.put(bound, value);
    older.put(flag, true);
  }

  private static void type(Map<String, Object> older, Object value) {
    if (value.equals("null")) {
      older.put("nullable", true);
      older.put("enum", nothing());
    } else {
      older.put("type", value);
    }
  }

  private static List<@Nullable Object> nothing() {
    List<@Nullable Object> nothing = new ArrayList<>();
    nothing.add(null);
    return nothing;
  }

  private static void choices(Map<String, Object> older, String keyword, List<?> choices) {
    List<Object> others =
        choices.stream().filter(choice -> !choice.equals(NULL)).map(Schema30::of).toList();
    boolean nullable = others.size() < choices.size();
    if (nullable) {
      older.put("nullable", true);
    }
    if (others.size() > 1 || !nullable) {
      older.put(keyword, others);
    } else if (others.getFirst() instanceof Map<?, ?> only && !only.containsKey("$ref")) {
      only.forEach((name, value) -> older.putIfAbsent(String.valueOf(name), value));
    } else {
      older.put("allOf", others);
    }
  }

  private static Map<String, Object> properties(Map<?, ?> members) {
    Map<String, Object> older = new LinkedHashMap<>();
    members.forEach((name, schema) -> older.put(String.valueOf(name), of(schema)));
    return older;
  }
}
