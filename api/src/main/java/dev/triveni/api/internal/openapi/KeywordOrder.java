package dev.triveni.api.internal.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the keywords of schemas in one order, so that a document is the same in every run whatever
/// maps it was made of.
final class KeywordOrder {
  private static final List<String> KEYWORDS =
      List.of(
          "$ref",
          "title",
          "description",
          "type",
          "format",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "const",
          "enum",
          "default",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum",
          "multipleOf",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "properties",
          "propertyNames",
          "additionalProperties",
          "minProperties",
          "maxProperties",
          "required",
          "allOf",
          "anyOf",
          "oneOf",
          "discriminator",
          "propertyName",
          "mapping",
          "deprecated",
          "readOnly",
          "writeOnly",
          "examples");

  private KeywordOrder() {}

  /// The same tree, with the keywords of each schema in order.
  static @Nullable Object of(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> ofMap(map);
      case List<?> list -> list.stream().map(KeywordOrder::of).toList();
      case null, default -> tree;
    };
  }

  private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
    List<String> keys = map.keySet().stream().map(String::valueOf).toList();
    boolean isSchema = KEYWORDS.containsAll(keys);
    Map<String, @Nullable Object> ordered = LinkedHashMap.newLinkedHashMap(keys.size());
    (isSchema ? keys.stream().sorted(Comparator.comparingInt(KEYWORDS::indexOf)) : keys.stream())
        .forEach(key -> ordered.put(key, of(map.get(key))));
    return ordered;
  }
}
