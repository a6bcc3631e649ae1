package dev.triveni.api.internal.postman;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes values that a schema may stand for. Immutable.
///
/// @param document what references refer to
record SampleValue(Tree document) {
  private static final int DEEPEST = 8;

  /// A value of a schema: what it gives as an example, or one of its type.
  Object of(Tree schema) {
    return of(schema, 0);
  }

  /// The schema itself, or the one that it refers to.
  Tree resolved(Tree schema) {
    String reference = schema.text("$ref");
    return reference.isEmpty() ? schema : document.at(reference);
  }

  private Object of(Tree schema, int depth) {
    if (depth > DEEPEST) {
      return Map.of();
    }
    if (!schema.text("$ref").isEmpty()) {
      return of(resolved(schema), depth + 1);
    }
    return told(schema)
        .or(() ->
            Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(schema::list)
                .findFirst()
                .map(choice -> of(choice, depth + 1)))
        .orElseGet(() -> ofType(schema, depth));
  }

  private static Optional<Object> told(Tree schema) {
    return schema
        .value("example")
        .or(() -> first(schema, "examples"))
        .or(() -> schema.value("default"))
        .or(() -> schema.value("const"))
        .or(() -> first(schema, "enum"));
  }

  private static Optional<Object> first(Tree schema, String name) {
    return schema
        .value(name)
        .flatMap(value ->
            value instanceof List<?> list
                ? list.stream().<Object>map(each -> each).findFirst()
                : Optional.empty());
  }

  private Object ofType(Tree schema, int depth) {
    return switch (schema.text("type")) {
      case "integer" -> schema.value("minimum").orElse(1);
      case "number" -> schema.value("minimum").orElse(1.5);
      case "boolean" -> true;
      case "array" -> List.of(of(schema.child("items"), depth + 1));
      case "string" -> text(schema.text("format"));
      default -> object(schema, depth);
    };
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "date" -> "2026-01-31";
      case "time" -> "12:00:00Z";
      case "uuid" -> "123e4567-e89b-42d3-a456-426614174000";
      case "email" -> "ann@example.com";
      case "uri" -> "https://example.com/";
      default -> "text";
    };
  }

  private Map<String, Object> object(Tree schema, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    schema
        .child("properties")
        .children()
        .forEach((name, member) -> object.put(name, of(member, depth + 1)));
    return object;
  }
}
