package dev.triveni.web.spi;

import dev.triveni.web.Rate;
import java.time.Duration;
import java.util.List;

/// Counts what the keys of a rate limit have taken. Found by {@link java.util.ServiceLoader}; each
/// limit has one of its own. Thread-safe.
public interface RateLimiter {

  /// Takes `cost` from what `key` may have by each of the rates: from all of them, or from none if
  /// one has less.
  ///
  /// @param cost what to take; 0 to see what is left
  Allowance take(String key, List<Rate> rates, long cost);

  /// What came of it. Immutable.
  ///
  /// @param granted whether it was taken
  /// @param left what is left now, for each rate in its order
  record Allowance(boolean granted, List<Left> left) {

    /// Copies the list.
    public Allowance {
      left = List.copyOf(left);
    }
  }

  /// What is left by one rate. Immutable.
  ///
  /// @param rate the rate
  /// @param remaining what can be taken now
  /// @param reset when there will be more: where this rate refused, as much as was asked for
  /// @param refused whether this rate had too little
  record Left(Rate rate, long remaining, Duration reset, boolean refused) {}
}
