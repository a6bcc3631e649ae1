package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// `@Digits`: how many digits stand before and after the decimal point.
final class DigitsConstraint implements Constraint {
  private final int whole;
  private final int fraction;
  private final Wording wording;

  private DigitsConstraint(int whole, int fraction, Wording wording) {
    this.whole = whole;
    this.fraction = fraction;
    this.wording = wording;
  }

  static DigitsConstraint of(Declared declared, Class<?> type) {
    if (!Numbers.isNumber(type)) {
      throw WrongDeclarationException.doesNotApply(declared, type, "numbers");
    }
    int whole = (int) declared.number("integer");
    int fraction = (int) declared.number("fraction");
    if (whole < 0 || fraction < 0) {
      throw WrongDeclarationException.wrongAttribute(
          "integer %d and fraction %d".formatted(whole, fraction));
    }
    return new DigitsConstraint(whole, fraction, declared.wording());
  }

  @Override
  public List<Mistake> check(Object value) {
    BigDecimal number = Numbers.exact(value).stripTrailingZeros();
    if (number.scale() > fraction) {
      return Constraint.mistake(
          "decimal_max_places",
          wording.or(
              "Decimal input should have no more than %d decimal place%s"
                  .formatted(fraction, fraction == 1 ? "" : "s")),
          Map.of("decimal_places", fraction));
    }
    if (number.signum() != 0 && number.precision() - number.scale() > whole) {
      return Constraint.mistake(
          "decimal_whole_digits",
          wording.or(
              "Decimal input should have no more than %d digit%s before the decimal point"
                  .formatted(whole, whole == 1 ? "" : "s")),
          Map.of("whole_digits", whole));
    }
    return List.of();
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of();
  }
}
