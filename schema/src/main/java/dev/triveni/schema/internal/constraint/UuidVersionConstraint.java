package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `@UuidVersion`: a UUID of one version.
record UuidVersionConstraint(int version, Wording wording) implements Constraint {

  static UuidVersionConstraint of(Declared declared, Class<?> type) {
    if (type != UUID.class) {
      throw WrongDeclarationException.doesNotApply(declared, type, "UUID");
    }
    return new UuidVersionConstraint((int) declared.number("value"), declared.wording());
  }

  @Override
  public List<Mistake> check(Object value) {
    return ((UUID) value).version() == version
        ? List.of()
        : Constraint.mistake(
            "uuid_version",
            wording.or("UUID version %d expected".formatted(version)),
            Map.of("expected_version", version));
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of("format", "uuid" + version);
  }
}
