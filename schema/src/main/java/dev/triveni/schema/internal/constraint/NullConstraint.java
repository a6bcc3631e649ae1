package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.util.List;
import java.util.Map;

/// `@Null`: every value that is there is a mistake.
final class NullConstraint implements Constraint {
  private final Wording wording;

  NullConstraint(Declared declared) {
    wording = declared.wording();
  }

  @Override
  public List<Mistake> check(Object value) {
    return Constraint.mistake("none_required", wording.or("Input should be null"), Map.of());
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of("not", Map.of());
  }
}
