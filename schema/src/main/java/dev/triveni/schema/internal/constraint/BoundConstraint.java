package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// A bound of a number: `@Min`, `@DecimalMax`, `@Positive` and the like.
final class BoundConstraint implements Constraint {
  private final Side side;
  private final BigDecimal bound;
  private final boolean fitsLong;
  private final long longBound;
  private final Class<?> type;
  private final Wording wording;

  private BoundConstraint(Side side, BigDecimal bound, Class<?> type, Wording wording) {
    this.side = side;
    this.bound = bound;
    this.type = type;
    this.wording = wording;
    BigDecimal plain = bound.stripTrailingZeros();
    this.fitsLong = plain.scale() <= 0 && plain.toBigInteger().bitLength() < Long.SIZE;
    this.longBound = fitsLong ? plain.longValueExact() : 0;
  }

  static BoundConstraint of(Declared declared, Side side, BigDecimal bound, Class<?> type) {
    if (!Numbers.isNumber(type)) {
      throw WrongDeclarationException.doesNotApply(declared, type, "numbers");
    }
    return new BoundConstraint(side, bound, type, declared.wording());
  }

  /// On which side of the bound a number must be.
  enum Side {
    GREATER("greater_than", "greater than", "gt", "exclusiveMinimum"),
    GREATER_OR_EQUAL("greater_than_equal", "greater than or equal to", "ge", "minimum"),
    LESS("less_than", "less than", "lt", "exclusiveMaximum"),
    LESS_OR_EQUAL("less_than_equal", "less than or equal to", "le", "maximum");

    private final String mistake;
    private final String words;
    private final String key;
    private final String keyword;

    Side(String mistake, String words, String key, String keyword) {
      this.mistake = mistake;
      this.words = words;
      this.key = key;
      this.keyword = keyword;
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
      };
    }
  }

  @Override
  public List<Mistake> check(Object value) {
    if (side.holds(compare(value))) {
      return List.of();
    }
    return Constraint.mistake(
        side.mistake,
        wording.or("Input should be " + side.words + " " + Numbers.text(bound)),
        Map.of(side.key, Numbers.forContext(bound, type)));
  }

  private int compare(Object value) {
    boolean small = !(value instanceof BigDecimal || value instanceof BigInteger);
    if (fitsLong && small && !Numbers.isFloating(type)) {
      return Long.compare(((Number) value).longValue(), longBound);
    }
    return Numbers.exact(value).compareTo(bound);
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of(side.keyword, Numbers.forJson(bound));
  }
}
