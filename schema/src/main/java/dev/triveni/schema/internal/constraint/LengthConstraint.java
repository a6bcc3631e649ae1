package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How long a text, a collection, a map or an array may be: `@Size`, `@NotEmpty`, `@NotBlank`.
///
/// A text is measured in characters as people count them (code points), as JSON Schema does. A
/// blank text counts as empty for `@NotBlank`.
final class LengthConstraint implements Constraint {
  private final Class<?> type;
  private final int min;
  private final int max;
  private final boolean strip;
  private final Wording wording;

  private LengthConstraint(Class<?> type, int min, int max, boolean strip, Wording wording) {
    this.type = type;
    this.min = min;
    this.max = max;
    this.strip = strip;
    this.wording = wording;
  }

  static LengthConstraint size(Declared declared, Class<?> type) {
    int min = (int) declared.number("min");
    int max = (int) declared.number("max");
    if (min < 0 || max < min) {
      throw WrongDeclarationException.wrongAttribute("min %d and max %d".formatted(min, max));
    }
    return new LengthConstraint(measured(declared, type), min, max, false, declared.wording());
  }

  static LengthConstraint notEmpty(Declared declared, Class<?> type) {
    return new LengthConstraint(
        measured(declared, type), 1, Integer.MAX_VALUE, false, declared.wording());
  }

  static LengthConstraint notBlank(Declared declared, Class<?> type) {
    if (type != String.class) {
      throw WrongDeclarationException.doesNotApply(declared, type, "String");
    }
    return new LengthConstraint(type, 1, Integer.MAX_VALUE, true, declared.wording());
  }

  private static Class<?> measured(Declared declared, Class<?> type) {
    if (type == String.class
        || type.isArray()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)) {
      return type;
    }
    throw WrongDeclarationException.doesNotApply(
        declared, type, "String, collections, maps and arrays");
  }

  @Override
  public List<Mistake> check(Object value) {
    int length = length(value);
    if (length < min) {
      return tooShort(length);
    }
    return length > max ? tooLong(length) : List.of();
  }

  private int length(Object value) {
    return switch (value) {
      case String text when strip -> text.isBlank() ? 0 : text.length();
      case String text -> text.codePointCount(0, text.length());
      case Collection<?> collection -> collection.size();
      case Map<?, ?> map -> map.size();
      default -> Array.getLength(value);
    };
  }

  private List<Mistake> tooShort(int length) {
    if (type == String.class) {
      return Constraint.mistake(
          "string_too_short",
          wording.or("String should have at least " + count(min, "character")),
          Map.of("min_length", min));
    }
    if (type == byte[].class) {
      return Constraint.mistake(
          "bytes_too_short",
          wording.or("Data should have at least " + count(min, "byte")),
          Map.of("min_length", min));
    }
    String text =
        "%s should have at least %s after validation, not %d"
            .formatted(fieldType(), count(min, "item"), length);
    return Constraint.mistake(
        "too_short",
        wording.or(text),
        OrderedMap.of("field_type", fieldType(), "min_length", min, "actual_length", length));
  }

  private List<Mistake> tooLong(int length) {
    if (type == String.class) {
      return Constraint.mistake(
          "string_too_long",
          wording.or("String should have at most " + count(max, "character")),
          Map.of("max_length", max));
    }
    if (type == byte[].class) {
      return Constraint.mistake(
          "bytes_too_long",
          wording.or("Data should have at most " + count(max, "byte")),
          Map.of("max_length", max));
    }
    boolean set = Set.class.isAssignableFrom(type);
    String text =
        "%s should have at most %s after validation, not %s"
            .formatted(fieldType(), count(max, "item"), set ? "more" : length);
    return Constraint.mistake(
        "too_long",
        wording.or(text),
        OrderedMap.of(
            "field_type", fieldType(), "max_length", max, "actual_length", set ? null : length));
  }

  private String fieldType() {
    if (Map.class.isAssignableFrom(type)) {
      return "Dictionary";
    }
    return Set.class.isAssignableFrom(type) ? "Set" : "List";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  @Override
  public Map<String, Object> keywords() {
    if (type == byte[].class) {
      return Map.of();
    }
    String unit = "Items";
    if (type == String.class) {
      unit = "Length";
    } else if (Map.class.isAssignableFrom(type)) {
      unit = "Properties";
    }
    Map<String, Object> keywords = new LinkedHashMap<>();
    if (min > 0) {
      keywords.put("min" + unit, min);
    }
    if (max < Integer.MAX_VALUE) {
      keywords.put("max" + unit, max);
    }
    return keywords;
  }
}
