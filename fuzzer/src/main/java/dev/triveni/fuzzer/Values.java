package dev.triveni.fuzzer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes values that a schema does not allow.
///
/// @param schema what is allowed
/// @param place where they stand
record Values(Map<String, @Nullable Object> schema, Place place) {
  private static final Map<String, Set<String>> OF_FORMAT =
      Map.of(
          "date", Set.of("date_parsing", "date_from_datetime_parsing"),
          "date-time", Set.of("datetime_parsing", "datetime_from_date_parsing"),
          "time", Set.of("time_parsing"),
          "duration", Set.of("time_delta_parsing"),
          "uuid", Set.of("uuid_parsing"),
          "uri", Set.of("url_parsing"),
          "email", Set.of("value_error"));

  /// A value that is wrong.
  ///
  /// @param value the value
  /// @param what what is wrong with it
  /// @param types the kinds of mistake that it may be told as
  record Wrong(@Nullable Object value, String what, Set<String> types) {}

  /// All of them.
  List<Wrong> wrong() {
    List<Wrong> all = new ArrayList<>();
    if (schema.containsKey("const") || schema.containsKey("enum")) {
      all.add(new Wrong("no such value", "unknown", Set.of("enum", "literal_error")));
      return all;
    }
    switch (Samples.type(schema)) {
      case "integer" -> {
        all.add(new Wrong("x", "no number", Set.of("int_type", "int_parsing")));
        bounds(all, BigDecimal.ONE);
      }
      case "number" -> {
        all.add(new Wrong("x", "no number", of("float", "decimal")));
        bounds(all, new BigDecimal("0.5"));
      }
      case "boolean" -> all.add(new Wrong("x", "no boolean", of("bool")));
      case "string" -> strings(all);
      case "array" -> arrays(all);
      case "object" -> objects(all);
      default -> {}
    }
    return all;
  }

  private static Set<String> of(String... words) {
    Set<String> types = new TreeSet<>();
    for (String word : words) {
      types.add(word + "_type");
      types.add(word + "_parsing");
    }
    return types;
  }

  private void bounds(List<Wrong> all, BigDecimal step) {
    Trees.number(schema, "minimum")
        .map(bound -> new Wrong(bound.subtract(step), "too small", Set.of("greater_than_equal")))
        .ifPresent(all::add);
    Trees.number(schema, "maximum")
        .map(bound -> new Wrong(bound.add(step), "too large", Set.of("less_than_equal")))
        .ifPresent(all::add);
    Trees.number(schema, "exclusiveMinimum")
        .map(bound -> new Wrong(bound, "too small", Set.of("greater_than")))
        .ifPresent(all::add);
    Trees.number(schema, "exclusiveMaximum")
        .map(bound -> new Wrong(bound, "too large", Set.of("less_than")))
        .ifPresent(all::add);
  }

  private void strings(List<Wrong> all) {
    String format = Trees.text(schema.get("format"));
    if (OF_FORMAT.containsKey(format)) {
      all.add(new Wrong("?!", "no " + format, OF_FORMAT.get(format)));
    }
    if (isPlain() && !place.holdsTexts()) {
      all.add(new Wrong(List.of(), "no text", Set.of("string_type")));
    }
    int least = Trees.count(schema, "minLength", 0);
    boolean canBeEmpty = place == Place.JSON || place == Place.QUERY;
    if (isPlain() && least > (canBeEmpty ? 0 : 1)) {
      all.add(new Wrong("a".repeat(least - 1), "too short", Set.of("string_too_short")));
    }
    int most = Trees.count(schema, "maxLength", 0);
    if (isPlain() && most > 0) {
      all.add(new Wrong("a".repeat(most + 1), "too long", Set.of("string_too_long")));
    }
    if (schema.get("pattern") instanceof String pattern && least < 3 && (most == 0 || most > 1)) {
      List.of("~~~", "0", "a b").stream()
          .filter(text -> !Pattern.compile(pattern).matcher(text).find())
          .findFirst()
          .map(text -> new Wrong(text, "against the pattern", Set.of("string_pattern_mismatch")))
          .ifPresent(all::add);
    }
  }

  private boolean isPlain() {
    return !schema.containsKey("format")
        && !schema.containsKey("contentMediaType")
        && !schema.containsKey("contentEncoding")
        && !schema.containsKey("pattern");
  }

  private void arrays(List<Wrong> all) {
    if (!place.holdsTexts()) {
      all.add(new Wrong(5, "no list", Set.of("list_type", "set_type", "tuple_type")));
      int least = Trees.count(schema, "minItems", 0);
      if (least > 0) {
        all.add(new Wrong(List.of(), "too short", Set.of("too_short")));
      }
    }
    int most = Trees.count(schema, "maxItems", Integer.MAX_VALUE);
    Map<String, @Nullable Object> items = Trees.child(schema, "items");
    boolean isPlain = Samples.type(items).equals("string") && items.size() == 1;
    if (most < 1000 && isPlain && !Boolean.TRUE.equals(schema.get("uniqueItems"))) {
      all.add(new Wrong(Collections.nCopies(most + 1, "a"), "too long", Set.of("too_long")));
    }
  }

  private void objects(List<Wrong> all) {
    if (!place.holdsTexts()) {
      all.add(
          new Wrong(5, "no object", Set.of("model_attributes_type", "model_type", "dict_type")));
    }
  }
}
