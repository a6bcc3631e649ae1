package dev.triveni.fuzzer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes numbers that a schema allows. Used by one thread.
///
/// @param schema what they are
/// @param random decides
record Numbers(Map<String, @Nullable Object> schema, Random random) {
  private static final BigDecimal WIDE = BigDecimal.valueOf(1000);

  /// A number without a fraction.
  BigInteger whole() {
    BigInteger step = step().toBigInteger().max(BigInteger.ONE);
    BigInteger low = up(least(BigDecimal.ONE), step);
    BigInteger high = most(BigDecimal.ONE).toBigInteger().max(low);
    if (random.nextInt(4) == 0) {
      return low;
    }
    BigInteger steps = high.subtract(low).divide(step).min(BigInteger.valueOf(10_000));
    return low.add(step.multiply(BigInteger.valueOf(random.nextInt(steps.intValue() + 1))));
  }

  /// A number that may have a fraction.
  BigDecimal decimal() {
    if (schema.containsKey("multipleOf")) {
      return least(step()).divide(step(), 0, RoundingMode.CEILING).multiply(step());
    }
    BigDecimal cent = new BigDecimal("0.01");
    BigDecimal low = least(cent);
    BigDecimal width = most(cent).subtract(low).max(BigDecimal.ZERO);
    BigDecimal share = BigDecimal.valueOf(random.nextInt(101), 2);
    return low.add(width.multiply(share)).setScale(2, RoundingMode.DOWN).max(low);
  }

  private BigDecimal step() {
    return Trees.number(schema, "multipleOf").orElse(BigDecimal.ONE);
  }

  private static BigInteger up(BigDecimal least, BigInteger step) {
    return least
        .divide(new BigDecimal(step), 0, RoundingMode.CEILING)
        .multiply(new BigDecimal(step))
        .toBigInteger();
  }

  private BigDecimal least(BigDecimal more) {
    return Trees.number(schema, "minimum")
        .or(() -> Trees.number(schema, "exclusiveMinimum").map(bound -> bound.add(more)))
        .orElseGet(() -> highest(more).map(bound -> bound.subtract(WIDE)).orElse(WIDE.negate()));
  }

  private BigDecimal most(BigDecimal less) {
    return highest(less).orElseGet(() -> least(less).add(WIDE).add(WIDE));
  }

  private Optional<BigDecimal> highest(BigDecimal less) {
    return Trees.number(schema, "maximum")
        .or(() -> Trees.number(schema, "exclusiveMaximum").map(bound -> bound.subtract(less)));
  }
}
