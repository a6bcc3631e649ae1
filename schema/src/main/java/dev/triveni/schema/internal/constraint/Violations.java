package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a validator says about one value.
final class Violations implements ConstraintValidatorContext {
  private final Declared declared;
  private final Clock clock;
  private final List<Mistake> custom = new ArrayList<>();
  private boolean standard = true;

  Violations(Declared declared, Clock clock) {
    this.declared = declared;
    this.clock = clock;
  }

  /// The mistakes of a value that the validator refused.
  List<Mistake> mistakes() {
    List<Mistake> all = new ArrayList<>();
    if (standard || custom.isEmpty()) {
      all.add(mistake(List.of(), declared.wording().or("Invalid value")));
    }
    all.addAll(custom);
    return all;
  }

  void add(List<Object> path, String template) {
    custom.add(mistake(path, Wording.of(template, declared.attributes()).or("Invalid value")));
  }

  private static Mistake mistake(List<Object> path, String message) {
    return new Mistake(
        "value_error", path, "Value error, " + message, null, Map.of("error", Map.of()));
  }

  @Override
  public void disableDefaultConstraintViolation() {
    standard = false;
  }

  @Override
  public String getDefaultConstraintMessageTemplate() {
    return declared.text("message");
  }

  @Override
  public ClockProvider getClockProvider() {
    return () -> clock;
  }

  @Override
  public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
    return new ViolationBuilder(this, template);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new ValidationException("This context is no %s".formatted(type.getName()));
  }
}
