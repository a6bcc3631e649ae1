package dev.triveni.api.internal.openapi;

import dev.triveni.schema.Definitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rewrites schemas as pydantic writes them: with titles made of names, without the sizes of
/// numbers. Used by one thread.
///
/// @param definitions the named types
record FastApiSchemas(Definitions definitions) {
  private static final Set<String> SIZES = Set.of("int32", "int64", "float", "double");
  private static final Set<String> NOTES =
      Set.of("title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly");
  private static final Map<String, Object> WHOLE_NUMBERS = Map.of("pattern", "^-?\\d+$");
  private static final Map<String, Object> NULL = Map.of("type", "null");
  private static final Map<String, String> FORMATS =
      Map.of("time-local", "time", "date-time-local", "date-time");
  private static final String PREFIX = "#/components/schemas/";

  /// A name as a title: `item_id` is `Item Id`.
  static String title(String name) {
    StringBuilder title = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < name.length(); i++) {
      String letter = name.substring(i, i + 1);
      title.append(inWord ? letter.toLowerCase(Locale.ROOT) : letter.toUpperCase(Locale.ROOT));
      inWord = Character.isLetter(name.charAt(i));
    }
    return title.toString().replace('_', ' ').strip();
  }

  /// A named schema, which keeps its title.
  Map<String, Object> component(Map<?, ?> schema) {
    return rewrite(schema);
  }

  /// The schema of a parameter, a member or a result.
  ///
  /// @param title its title, if it has none and is not named
  Map<String, Object> titled(Map<?, ?> schema, String title) {
    Map<String, Object> rewritten = rewrite(schema);
    if (!isNamed(rewritten)) {
      rewritten.putIfAbsent("title", title);
    }
    return rewritten;
  }

  /// The schema of what may be left out, which in Python is `None`.
  Map<String, Object> orNull(Map<?, ?> schema) {
    boolean isAny = NOTES.containsAll(schema.keySet());
    return isAny || schema.containsKey("anyOf") || schema.containsKey("default")
        ? Ordered.copy(schema)
        : withNull(schema, Map.of());
  }

  private static boolean isNamed(Map<String, Object> schema) {
    return schema.containsKey("$ref")
        || (schema.get("anyOf") instanceof List<?> choices
            && choices.size() == 2
            && choices.getLast().equals(NULL)
            && choices.getFirst() instanceof Map<?, ?> first
            && first.containsKey("$ref"));
  }

  /// What a reference refers to.
  static String name(String reference) {
    return reference.substring(PREFIX.length());
  }

  /// A named schema that allows no other members.
  Map<String, Object> closed(String reference) {
    Map<String, Object> schema = rewrite(definition(reference));
    schema.put("additionalProperties", false);
    return schema;
  }

  /// An object whose members may be null that may be left out.
  Map<String, Object> orNulls(Map<String, Object> schema) {
    List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
    Map<String, Object> properties = Ordered.child(schema, "properties");
    properties.replaceAll(
        (name, member) -> required.contains(name) ? member : orNull((Map<?, ?>) member));
    Map<String, Object> all = Ordered.copy(schema);
    all.put("properties", properties);
    return all;
  }

  private Map<String, Object> definition(String reference) {
    return definitions.schemas().getOrDefault(name(reference), Map.of());
  }

  /// The choices of a union without a tag, which has no name in Python.
  private Optional<Map<String, Object>> union(Map<?, ?> schema) {
    return schema.get("$ref") instanceof String reference
            && reference.startsWith(PREFIX)
            && definition(reference).get("anyOf") instanceof List<?> choices
        ? Optional.of(Ordered.map("anyOf", choices))
        : Optional.empty();
  }

  private Map<String, Object> rewrite(Map<?, ?> schema) {
    return union(schema).map(this::rewritten).orElseGet(() -> rewritten(schema));
  }

  private Map<String, Object> rewritten(Map<?, ?> schema) {
    Map<String, Object> plain = new LinkedHashMap<>();
    schema.forEach((keyword, value) -> {
      boolean isSize = keyword.equals("format") && SIZES.contains(value);
      if (!isSize && !(keyword.equals("propertyNames") && value.equals(WHOLE_NUMBERS))) {
        plain.put(String.valueOf(keyword), keyword(String.valueOf(keyword), value));
      }
    });
    return plain.get("anyOf") instanceof List<?> choices
            && choices.size() == 2
            && choices.getLast().equals(NULL)
            && choices.getFirst() instanceof Map<?, ?> first
        ? withNull(plain, first)
        : plain;
  }

  /// Constraints belong to the value; what is said of it belongs to the choice.
  private static Map<String, Object> withNull(Map<?, ?> schema, Map<?, ?> value) {
    Map<String, Object> some = Ordered.copy(value);
    Map<String, Object> choice = new LinkedHashMap<>();
    schema.forEach((key, keyword) -> {
      String name = String.valueOf(key);
      if (NOTES.contains(name) || "password".equals(keyword)) {
        choice.put(name, keyword);
      } else if (!name.equals("anyOf")) {
        some.put(name, keyword);
      }
    });
    choice.put("anyOf", List.of(some, NULL));
    return choice;
  }

  private @Nullable Object keyword(String keyword, @Nullable Object value) {
    return switch (value) {
      case String format when keyword.equals("format") -> FORMATS.getOrDefault(format, format);
      case Map<?, ?> members when keyword.equals("properties") -> properties(members);
      case Map<?, ?> any when keyword.equals("additionalProperties") && any.isEmpty() -> true;
      case Map<?, ?> schema
          when Set.of("items", "additionalProperties", "propertyNames", "contentSchema")
              .contains(keyword) ->
          rewrite(schema);
      case List<?> choices
          when Set.of("anyOf", "oneOf", "allOf", "prefixItems").contains(keyword) ->
          choices.stream().map(choice -> rewrite((Map<?, ?>) choice)).toList();
      case null, default -> value;
    };
  }

  private Map<String, Object> properties(Map<?, ?> members) {
    Map<String, Object> titled = new LinkedHashMap<>();
    members.forEach((key, schema) -> {
      String name = String.valueOf(key);
      titled.put(name, titled((Map<?, ?>) schema, title(name)));
    });
    return titled;
  }
}
