package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// `@MultipleOf`: a number that another one divides.
final class MultipleOfConstraint implements Constraint {
  private final BigDecimal divisor;
  private final Class<?> type;
  private final Wording wording;

  private MultipleOfConstraint(BigDecimal divisor, Class<?> type, Wording wording) {
    this.divisor = divisor;
    this.type = type;
    this.wording = wording;
  }

  static MultipleOfConstraint of(Declared declared, Class<?> type) {
    if (!Numbers.isNumber(type)) {
      throw WrongDeclarationException.doesNotApply(declared, type, "numbers");
    }
    BigDecimal divisor = Numbers.parse(declared.text("value"));
    if (divisor.signum() <= 0) {
      throw WrongDeclarationException.wrongAttribute("%s is not more than 0".formatted(divisor));
    }
    return new MultipleOfConstraint(divisor, type, declared.wording());
  }

  @Override
  public List<Mistake> check(Object value) {
    if (Numbers.exact(value).remainder(divisor).signum() == 0) {
      return List.of();
    }
    return Constraint.mistake(
        "multiple_of",
        wording.or("Input should be a multiple of " + Numbers.text(divisor)),
        Map.of("multiple_of", Numbers.forContext(divisor, type)));
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of("multipleOf", Numbers.forJson(divisor));
  }
}
