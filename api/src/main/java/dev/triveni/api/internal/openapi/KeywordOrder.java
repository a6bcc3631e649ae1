package dev.triveni.api.internal.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  private static final Map<String, Integer> PLACES = places();

  private KeywordOrder() {}

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    KEYWORDS.forEach(keyword -> places.put(keyword, places.size()));
    return places;
  }

  /// The same tree, with the keywords of each schema in order. What is in order already is not
  /// copied.
  static @Nullable Object of(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> ofMap(map);
      case List<?> list -> ofList(list);
      case null, default -> tree;
    };
  }

  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  private static Map<?, ?> ofMap(Map<?, ?> map) {
    Map<Object, @Nullable Object> ordered = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = of(entry.getValue());
      if (value != entry.getValue()) {
        ordered = ordered == null ? new LinkedHashMap<>(map) : ordered;
        ordered.put(entry.getKey(), value);
      }
    }
    Map<?, ?> same = ordered == null ? map : ordered;
    return isMixedUp(map) ? sorted(same) : same;
  }

  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  private static List<?> ofList(List<?> list) {
    List<@Nullable Object> ordered = null;
    for (int i = 0; i < list.size(); i++) {
      Object element = of(list.get(i));
      if (element != list.get(i)) {
        ordered = ordered == null ? new ArrayList<>(list) : ordered;
        ordered.set(i, element);
      }
    }
    return ordered == null ? list : ordered;
  }

  /// Whether it is a schema whose keywords are in another order.
  private static boolean isMixedUp(Map<?, ?> map) {
    boolean mixedUp = false;
    int last = -1;
    for (Object key : map.keySet()) {
      Integer place = PLACES.get(String.valueOf(key));
      if (place == null) {
        return false;
      }
      mixedUp = mixedUp || place < last;
      last = place;
    }
    return mixedUp;
  }

  private static Map<String, @Nullable Object> sorted(Map<?, ?> schema) {
    Map<String, @Nullable Object> sorted = LinkedHashMap.newLinkedHashMap(schema.size());
    schema.keySet().stream()
        .map(String::valueOf)
        .sorted(Comparator.comparingInt(key -> PLACES.getOrDefault(key, KEYWORDS.size())))
        .forEach(key -> sorted.put(key, schema.get(key)));
    return sorted;
  }
}
