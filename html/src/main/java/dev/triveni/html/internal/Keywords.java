package dev.triveni.html.internal;

import dev.triveni.html.internal.FieldShape.Control;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Member;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the JSON Schema of a value says that a form can use. Immutable.
///
/// @param items those of a list's elements; of any other value its own
record Keywords(Map<String, Object> own, Map<String, Object> items) {
  private static final Map<String, String> TYPES =
      Map.of(
          "email", "email",
          "uri", "url",
          "date", "date",
          "time-local", "time",
          "date-time-local", "datetime-local");

  static Keywords of(Member member) {
    Definitions definitions = new Definitions();
    return of(member.schema().describe(definitions), definitions);
  }

  private static Keywords of(Map<String, Object> described, Definitions definitions) {
    Map<String, Object> own = resolved(described, definitions);
    Map<String, Object> items =
        own.get("items") instanceof Map<?, ?> inner ? resolved(copy(inner), definitions) : own;
    return new Keywords(own, items);
  }

  private static Map<String, Object> resolved(Map<String, Object> schema, Definitions definitions) {
    if (schema.get("$ref") instanceof String reference) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      return definitions.schemas().getOrDefault(name, Map.of());
    }
    if (schema.get("anyOf") instanceof List<?> options
        && !options.isEmpty()
        && options.getFirst() instanceof Map<?, ?> first) {
      return resolved(copy(first), definitions);
    }
    return schema;
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  boolean isBoolean() {
    return "boolean".equals(own.get("type"));
  }

  List<String> options() {
    return items.get("enum") instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : isBoolean() ? List.of("true", "false") : List.of();
  }

  /// The number that a keyword says.
  int count(String keyword, int otherwise) {
    return find(keyword).map(BigDecimal::intValue).orElse(otherwise);
  }

  Map<String, String> attributes(Control control, boolean secret) {
    Map<String, String> attributes = new LinkedHashMap<>();
    switch (control) {
      case INPUT -> {
        attributes.put("type", type(secret));
        lengths(attributes);
        numbers(attributes);
      }
      case TEXTAREA -> lengths(attributes);
      case CHECKBOX, SELECT, CHECKBOXES, FILE, ROWS, HIDDEN -> {}
    }
    return attributes;
  }

  private String type(boolean secret) {
    return secret
        ? "password"
        : isNumber()
            ? "number"
            : TYPES.getOrDefault(String.valueOf(own.getOrDefault("format", "")), "text");
  }

  private boolean isNumber() {
    return "integer".equals(own.get("type")) || "number".equals(own.get("type"));
  }

  private void lengths(Map<String, String> attributes) {
    put(attributes, "maxlength", "maxLength");
    find("minLength")
        .filter(length -> length.intValue() > 1)
        .ifPresent(length -> attributes.put("minlength", length.toPlainString()));
    if (own.get("pattern") instanceof String pattern) {
      attributes.put("pattern", pattern);
    }
  }

  private void numbers(Map<String, String> attributes) {
    if (!isNumber()) {
      return;
    }
    boolean whole = "integer".equals(own.get("type"));
    BigDecimal beyond = whole ? BigDecimal.ONE : BigDecimal.ZERO;
    find("minimum")
        .or(() -> find("exclusiveMinimum").map(beyond::add))
        .ifPresent(least -> attributes.put("min", least.toPlainString()));
    find("maximum")
        .or(() -> find("exclusiveMaximum").map(most -> most.subtract(beyond)))
        .ifPresent(most -> attributes.put("max", most.toPlainString()));
    attributes.put(
        "step", find("multipleOf").map(BigDecimal::toPlainString).orElse(whole ? "1" : "any"));
  }

  private void put(Map<String, String> attributes, String attribute, String keyword) {
    find(keyword).ifPresent(value -> attributes.put(attribute, value.toPlainString()));
  }

  private Optional<BigDecimal> find(String keyword) {
    return own.get(keyword) instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }
}
