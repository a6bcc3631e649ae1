package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import jakarta.validation.ConstraintValidator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A constraint of the application's own, checked by its `ConstraintValidator`.
///
/// A value that is null or left out is not shown to the validator.
final class CustomConstraint implements Constraint {
  private final ConstraintValidator<?, Object> validator;
  private final Declared declared;
  private final Clock clock;

  private CustomConstraint(
      ConstraintValidator<?, Object> validator, Declared declared, Clock clock) {
    this.validator = validator;
    this.declared = declared;
    this.clock = clock;
  }

  /// The constraint that an annotation's validators check; empty for one that is only composed.
  static Optional<Constraint> of(Declared declared, Class<?> type, Clock clock) {
    var constraint = declared.type().getAnnotation(jakarta.validation.Constraint.class);
    if (constraint == null || constraint.validatedBy().length == 0) {
      return whereComposed(declared);
    }
    Class<?> validator = ValidatorTypes.choose(declared, constraint.validatedBy(), type);
    if (!Composition.isSingle(declared)) {
      declared.wording();
    }
    return Optional.of(new CustomConstraint(create(validator, declared), declared, clock));
  }

  private static Optional<Constraint> whereComposed(Declared declared) {
    if (Composition.parts(declared).isEmpty()) {
      throw new WrongDeclarationException(
          "TRV-SCHEMA-017",
          "nothing checks it",
          "Name a ConstraintValidator in its @Constraint(validatedBy = …), or remove it");
    }
    return Optional.empty();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the validator was chosen for annotation and type
  private static ConstraintValidator<?, Object> create(Class<?> type, Declared declared) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      ConstraintValidator validator = (ConstraintValidator) constructor.newInstance();
      validator.initialize(declared.annotation());
      return validator;
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(
          "The constructor of %s failed".formatted(type.getName()), failed.getCause());
    } catch (ReflectiveOperationException | RuntimeException _) {
      throw new WrongDeclarationException(
          "TRV-SCHEMA-019",
          "its validator %s cannot be made".formatted(type.getName()),
          "Give it a constructor without parameters, and let its module open the package to"
              + " dev.triveni.schema");
    }
  }

  @Override
  public List<Mistake> check(Object value) {
    Violations violations = new Violations(declared, clock);
    return validator.isValid(value, violations) ? List.of() : violations.mistakes();
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of();
  }
}
