package dev.triveni.fuzzer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes values that schemas allow. Used by one thread.
///
/// @param document where the schemas stand
/// @param random decides
/// @param given values by the names of what they are used for
record Samples(ApiDocument document, Random random, Map<String, Object> given) {
  private static final int DEEP = 4;
  private static final int ATTEMPTS = 20;
  private static final Map<String, Object> NULL = Map.of("type", "null");

  /// A value for what has this name.
  @Nullable Object named(String name, Map<String, @Nullable Object> schema, Place place) {
    return named(name, schema, place, 0);
  }

  /// A value that a schema allows.
  @Nullable Object of(Map<String, @Nullable Object> schema, Place place) {
    return of(schema, place, 0);
  }

  /// Whether this one of several happens.
  boolean oneIn(int several) {
    return random.nextInt(several) == 0;
  }

  private @Nullable Object named(
      String name, Map<String, @Nullable Object> schema, Place place, int depth) {
    return given.containsKey(name) ? given.get(name) : of(schema, place, depth);
  }

  private @Nullable Object of(Map<String, @Nullable Object> described, Place place, int depth) {
    Map<String, @Nullable Object> schema = document.flat(described);
    if (schema.containsKey("const")) {
      return schema.get("const");
    }
    if (schema.get("enum") instanceof List<?> values) {
      return one(values);
    }
    Optional<Map<String, @Nullable Object>> choice = choice(schema, place, depth);
    if (choice.isPresent()) {
      return of(choice.get(), place, depth);
    }
    return switch (type(schema)) {
      case "null" -> null;
      case "boolean" -> random.nextBoolean();
      case "integer" -> new Numbers(schema, random).whole();
      case "number" -> new Numbers(schema, random).decimal();
      case "array" -> array(schema, place, depth);
      case "object" -> object(schema, place, depth);
      default -> new Texts(schema, random, place).next();
    };
  }

  private Optional<Map<String, @Nullable Object>> choice(
      Map<String, @Nullable Object> schema, Place place, int depth) {
    List<Map<String, @Nullable Object>> choices = choices(schema);
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    boolean isNull = place == Place.JSON && choices.contains(NULL) && (depth > DEEP || oneIn(8));
    List<Map<String, @Nullable Object>> others =
        choices.stream().filter(choice -> choice.equals(NULL) == isNull).toList();
    return Optional.of(others.get(random.nextInt(others.size())));
  }

  /// The alternatives of a schema; empty if it has none.
  static List<Map<String, @Nullable Object>> choices(Map<String, @Nullable Object> schema) {
    Object choices = schema.containsKey("anyOf") ? schema.get("anyOf") : schema.get("oneOf");
    return Trees.maps(choices).toList();
  }

  /// The type that a schema names, or the one that its keywords are about.
  static String type(Map<String, @Nullable Object> schema) {
    return switch (schema.get("type")) {
      case String type -> type;
      case List<?> types ->
          types.stream()
              .map(String::valueOf)
              .filter(type -> !type.equals("null"))
              .findFirst()
              .orElse("null");
      case null, default ->
          schema.containsKey("properties") ? "object" : schema.containsKey("items") ? "array" : "";
    };
  }

  private List<@Nullable Object> array(
      Map<String, @Nullable Object> schema, Place place, int depth) {
    int least = Math.max(Trees.count(schema, "minItems", 0), place.holdsTexts() ? 1 : 0);
    int most = Math.max(least, Math.min(Trees.count(schema, "maxItems", least + 2), least + 2));
    int size = depth > DEEP ? least : least + random.nextInt(most - least + 1);
    Map<String, @Nullable Object> items = Trees.child(schema, "items");
    List<@Nullable Object> prefix = new ArrayList<>();
    Trees.maps(schema.get("prefixItems"))
        .forEach((Map<String, @Nullable Object> each) -> prefix.add(of(each, place, depth + 1)));
    if (!prefix.isEmpty()) {
      return prefix;
    }
    boolean distinct = Boolean.TRUE.equals(schema.get("uniqueItems"));
    List<@Nullable Object> array = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS && array.size() < size; i++) {
      Object element = of(items, place, depth + 1);
      if (!distinct || !array.contains(element)) {
        array.add(element);
      }
    }
    return array;
  }

  private Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> schema, Place place, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>(Trees.texts(schema.get("required")));
    Map<String, @Nullable Object> properties = Trees.child(schema, "properties");
    properties.forEach((name, property) -> {
      if (required.contains(name) || (depth < DEEP && random.nextInt(3) > 0)) {
        object.put(name, named(name, Trees.map(property), place, depth + 1));
      }
    });
    if (schema.get("additionalProperties") instanceof Map<?, ?> values && properties.isEmpty()) {
      int size = depth > DEEP ? 0 : random.nextInt(3);
      size = Math.max(size, Trees.count(schema, "minProperties", 0));
      for (int i = 0; i < ATTEMPTS && object.size() < size; i++) {
        object.put(key(schema), of(Trees.map(values), place, depth + 1));
      }
    }
    return object;
  }

  private String key(Map<String, @Nullable Object> schema) {
    Map<String, @Nullable Object> names = new LinkedHashMap<>(Map.of("type", "string"));
    names.putAll(Trees.child(schema, "propertyNames"));
    return String.valueOf(of(names, Place.JSON, 0));
  }

  private @Nullable Object one(List<?> values) {
    return values.get(random.nextInt(values.size()));
  }
}
