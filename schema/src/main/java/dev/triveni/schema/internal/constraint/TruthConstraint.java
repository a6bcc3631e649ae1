package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.util.List;
import java.util.Map;

/// `@AssertTrue` and `@AssertFalse`.
final class TruthConstraint implements Constraint {
  private final boolean wanted;
  private final Wording wording;

  private TruthConstraint(boolean wanted, Wording wording) {
    this.wanted = wanted;
    this.wording = wording;
  }

  static TruthConstraint of(Declared declared, boolean wanted, Class<?> type) {
    if (type != Boolean.class) {
      throw WrongDeclarationException.doesNotApply(declared, type, "booleans");
    }
    return new TruthConstraint(wanted, declared.wording());
  }

  @Override
  public List<Mistake> check(Object value) {
    return value.equals(wanted)
        ? List.of()
        : Constraint.mistake(
            "literal_error",
            wording.or("Input should be " + wanted),
            Map.of("expected", String.valueOf(wanted)));
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of("const", wanted);
  }
}
