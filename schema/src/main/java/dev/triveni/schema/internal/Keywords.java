package dev.triveni.schema.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts keywords of JSON Schema together.
final class Keywords {
  private static final Map<String, Object> NULL = Map.of("type", "null");

  private Keywords() {}

  /// The schema, or null.
  static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    if (!(schema.get("anyOf") instanceof List<?> alternatives)) {
      return Map.of("anyOf", List.of(schema, NULL));
    }
    return alternatives.contains(NULL)
        ? schema
        : with(
            schema,
            Map.of("anyOf", Stream.concat(alternatives.stream(), Stream.of(NULL)).toList()));
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
