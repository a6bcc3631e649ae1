package dev.triveni.fuzzer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks values by JSON Schemas. A keyword that it does not know is a complaint, too: nothing is
/// passed over.
///
/// @param document where the schemas stand
record SchemaCheck(ApiDocument document) {
  private static final Set<String> NOTES =
      Set.of(
          "title",
          "description",
          "default",
          "example",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "discriminator",
          "contentMediaType",
          "contentEncoding",
          "contentSchema",
          "externalDocs",
          "$comment");

  /// What is wrong with a value.
  List<String> complaints(@Nullable Object value, Map<String, @Nullable Object> schema) {
    List<String> complaints = new ArrayList<>();
    check(value, schema, "", complaints);
    return complaints;
  }

  private boolean fits(@Nullable Object value, Map<String, @Nullable Object> schema) {
    return complaints(value, schema).isEmpty();
  }

  private void check(
      @Nullable Object value,
      Map<String, @Nullable Object> described,
      String at,
      List<String> complaints) {
    Map<String, @Nullable Object> schema = document.resolved(described);
    schema.forEach((keyword, said) -> {
      if (!allows(value, keyword, said, schema, at, complaints)) {
        complaints.add("%s is %s, against %s: %s".formatted(name(at), value, keyword, said));
      }
    });
  }

  private static String name(String at) {
    return at.isEmpty() ? "it" : at;
  }

  private boolean allows(
      @Nullable Object value,
      String keyword,
      @Nullable Object said,
      Map<String, @Nullable Object> schema,
      String at,
      List<String> complaints) {
    return switch (keyword) {
      case "type" ->
          said instanceof List<?> types
              ? types.stream().anyMatch(type -> isOf(value, String.valueOf(type)))
              : isOf(value, String.valueOf(said));
      case "const" -> equal(value, said);
      case "enum" -> Trees.list(said).stream().anyMatch(each -> equal(value, each));
      case "anyOf" ->
          Trees.maps(said).anyMatch((Map<String, @Nullable Object> each) -> fits(value, each));
      case "oneOf" ->
          Trees.maps(said).filter((Map<String, @Nullable Object> each) -> fits(value, each)).count()
              == 1;
      case "not" -> !fits(value, Trees.map(said));
      case "allOf" -> {
        Trees.maps(said)
            .forEach((Map<String, @Nullable Object> each) -> check(value, each, at, complaints));
        yield true;
      }
      case "properties",
          "additionalProperties",
          "required",
          "propertyNames",
          "minProperties",
          "maxProperties" ->
          !(value instanceof Map<?, ?> map)
              || ofObject(Trees.map(map), keyword, said, schema, at, complaints);
      case "items", "prefixItems", "minItems", "maxItems", "uniqueItems" ->
          !(value instanceof List<?> list) || ofList(list, keyword, said, schema, at, complaints);
      case "minLength", "maxLength", "pattern" ->
          !(value instanceof String text) || ofText(text, keyword, said);
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
          !(value instanceof Number number) || ofNumber(decimal(number), keyword, said);
      case "format" -> Formats.allow(value, String.valueOf(said));
      default -> NOTES.contains(keyword) || keyword.startsWith("x-");
    };
  }

  private static boolean isOf(@Nullable Object value, String type) {
    return switch (type) {
      case "null" -> value == null;
      case "boolean" -> value instanceof Boolean;
      case "string" -> value instanceof String;
      case "array" -> value instanceof List<?>;
      case "object" -> value instanceof Map<?, ?>;
      case "number" -> value instanceof Number;
      case "integer" ->
          value instanceof Number number && decimal(number).stripTrailingZeros().scale() <= 0;
      default -> false;
    };
  }

  private static boolean equal(@Nullable Object one, @Nullable Object other) {
    return (one instanceof Number first && other instanceof Number second)
        ? decimal(first).compareTo(decimal(second)) == 0
        : Objects.equals(one, other);
  }

  private boolean ofObject(
      Map<String, @Nullable Object> value,
      String keyword,
      @Nullable Object said,
      Map<String, @Nullable Object> schema,
      String at,
      List<String> complaints) {
    Map<String, @Nullable Object> properties = Trees.child(schema, "properties");
    return switch (keyword) {
      case "required" -> value.keySet().containsAll(Trees.texts(said));
      case "minProperties" -> value.size() >= count(said);
      case "maxProperties" -> value.size() <= count(said);
      case "propertyNames" -> {
        value.keySet().forEach(name -> check(name, Trees.map(said), at + "/" + name, complaints));
        yield true;
      }
      case "properties" -> {
        properties.forEach((name, property) -> {
          if (value.containsKey(name)) {
            check(value.get(name), Trees.map(property), at + "/" + name, complaints);
          }
        });
        yield true;
      }
      default -> {
        Set<String> others = new HashSet<>(value.keySet());
        others.removeAll(properties.keySet());
        if (said instanceof Map<?, ?> rest) {
          others.forEach(
              name -> check(value.get(name), Trees.map(rest), at + "/" + name, complaints));
        }
        yield !Boolean.FALSE.equals(said) || others.isEmpty();
      }
    };
  }

  private boolean ofList(
      List<?> value,
      String keyword,
      @Nullable Object said,
      Map<String, @Nullable Object> schema,
      String at,
      List<String> complaints) {
    List<?> prefix = Trees.list(schema.get("prefixItems"));
    return switch (keyword) {
      case "minItems" -> value.size() >= count(said);
      case "maxItems" -> value.size() <= count(said);
      case "uniqueItems" -> new HashSet<>(value).size() == value.size();
      case "prefixItems" -> {
        for (int i = 0; i < Math.min(prefix.size(), value.size()); i++) {
          check(value.get(i), Trees.map(prefix.get(i)), at + "/" + i, complaints);
        }
        yield true;
      }
      default -> {
        for (int i = prefix.size(); i < value.size(); i++) {
          check(value.get(i), Trees.map(said), at + "/" + i, complaints);
        }
        yield true;
      }
    };
  }

  private static boolean ofText(String value, String keyword, @Nullable Object said) {
    int length = value.codePointCount(0, value.length());
    return switch (keyword) {
      case "minLength" -> length >= count(said);
      case "maxLength" -> length <= count(said);
      default -> Pattern.compile(String.valueOf(said)).matcher(value).find();
    };
  }

  private static boolean ofNumber(BigDecimal value, String keyword, @Nullable Object said) {
    BigDecimal bound = new BigDecimal(String.valueOf(said));
    int order = value.compareTo(bound);
    return switch (keyword) {
      case "minimum" -> order >= 0;
      case "maximum" -> order <= 0;
      case "exclusiveMinimum" -> order > 0;
      case "exclusiveMaximum" -> order < 0;
      default -> value.remainder(bound).signum() == 0;
    };
  }

  private static int count(@Nullable Object said) {
    return new BigDecimal(String.valueOf(said)).intValue();
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
