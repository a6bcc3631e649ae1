package dev.triveni.schema.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts keywords of JSON Schema together.
final class Keywords {

  private Keywords() {}

  /// The schema, or null.
  static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.isEmpty() || schema.containsKey("anyOf")) {
      return schema;
    }
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  /// The schema with more keywords.
  static Map<String, Object> with(Map<String, Object> schema, Map<String, Object> more) {
    if (more.isEmpty()) {
      return schema;
    }
    Map<String, Object> all = new LinkedHashMap<>(schema);
    all.putAll(more);
    return all;
  }
}
