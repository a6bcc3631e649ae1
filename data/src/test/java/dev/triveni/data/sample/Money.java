package dev.triveni.data.sample;

import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;

/// An amount of a currency with cents. It says by itself how it is kept.
public record Money(long cents) implements Comparable<Money> {
  // @start region=type
  /// How it is kept: as its cents.
  public static final Type<Money> TYPE =
      Type.over(Money.class, Types.LONG, Money::new, Money::cents);

  // @end

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
