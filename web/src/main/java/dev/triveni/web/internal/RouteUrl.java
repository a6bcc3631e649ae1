package dev.triveni.web.internal;

import dev.triveni.web.internal.PathPattern.Literal;
import dev.triveni.web.internal.PathPattern.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the path of a named route.
record RouteUrl(String name, PathPattern pattern) {

  /// The path with these values, in the order of the variables.
  String build(List<@Nullable Object> values) {
    int wanted = pattern.variableNames().size();
    if (values.size() != wanted) {
      throw new IllegalArgumentException(
          "TRV-WEB-008 The URL of route '%s' (%s) takes %s, and got %s. Give just these, in order."
              .formatted(name, pattern.text(), counted(wanted), given(values)));
    }
    StringBuilder url = new StringBuilder();
    int next = 0;
    for (PathPattern.Segment segment : pattern.segments()) {
      url.append('/');
      switch (segment) {
        case Literal(String text) -> url.append(PercentCoding.encodeSegment(text));
        case Variable variable -> url.append(encoded(variable, values.get(next++)));
      }
    }
    return url.toString();
  }

  private String counted(int wanted) {
    return switch (wanted) {
      case 0 -> "no values";
      case 1 -> "1 value for " + pattern.variableNames();
      default -> wanted + " values for " + pattern.variableNames();
    };
  }

  private static String given(List<@Nullable Object> values) {
    return values.isEmpty() ? "none" : values.size() + ": " + values;
  }

  private String encoded(Variable variable, @Nullable Object value) {
    try {
      if (value == null) {
        throw new IllegalArgumentException("its value is null");
      }
      String text = PercentCoding.encodeSegment(variable.converter().writeAny(value));
      return variable.rest() ? text.replace("%2F", "/") : text;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "TRV-WEB-009 The URL of route '%s' (%s) cannot be built: for {%s:%s}, %s. Give what fits."
              .formatted(name, pattern.text(), variable.name(), variable.call(), e.getMessage()),
          e);
    }
  }
}
