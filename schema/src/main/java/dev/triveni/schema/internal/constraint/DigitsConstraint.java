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

  /// Checks in pydantic's order: all digits, those after the point, those before it.
  @Override
  public List<Mistake> check(Object value) {
    BigDecimal number = Numbers.exact(value).stripTrailingZeros();
    int places = Math.max(number.scale(), 0);
    int digits = Math.max(number.precision() - Math.min(number.scale(), 0), places);
    if (digits > whole + fraction) {
      return tooMany("decimal_max_digits", whole + fraction, "digit", " in total", "max_digits");
    }
    if (places > fraction) {
      return tooMany("decimal_max_places", fraction, "decimal place", "", "decimal_places");
    }
    if (digits - places > whole) {
      return tooMany(
          "decimal_whole_digits", whole, "digit", " before the decimal point", "whole_digits");
    }
    return List.of();
  }

  private List<Mistake> tooMany(String type, int most, String what, String where, String key) {
    String text =
        "Decimal input should have no more than %d %s%s%s"
            .formatted(most, what, most == 1 ? "" : "s", where);
    return Constraint.mistake(type, wording.or(text), Map.of(key, most));
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of();
  }
}
