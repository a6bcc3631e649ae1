package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Several constraints that are reported as one: `@ReportAsSingleViolation`.
final class SingleConstraint implements Constraint {
  private final List<Constraint> parts;
  private final Wording wording;

  SingleConstraint(List<Constraint> parts, Wording wording) {
    this.parts = List.copyOf(parts);
    this.wording = wording;
  }

  @Override
  public List<Mistake> check(Object value) {
    for (Constraint part : parts) {
      if (!part.check(value).isEmpty()) {
        return Constraint.mistake(
            "value_error",
            "Value error, " + wording.or("Invalid value"),
            Map.of("error", Map.of()));
      }
    }
    return List.of();
  }

  @Override
  public Map<String, Object> keywords() {
    Map<String, Object> keywords = new LinkedHashMap<>();
    parts.forEach(part -> keywords.putAll(part.keywords()));
    return keywords;
  }
}
