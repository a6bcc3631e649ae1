package dev.triveni.cache.internal;

import dev.triveni.web.Rate;
import dev.triveni.web.spi.RateLimiter.Allowance;
import dev.triveni.web.spi.RateLimiter.Left;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// What one key has taken, by each of its rates. Used by one thread at a time.
public final class Tallies {
  private final List<Tally> tallies;

  private Tallies(List<Tally> tallies) {
    this.tallies = tallies;
  }

  /// Tallies from which nothing is taken yet.
  public static Tallies of(List<Rate> rates, long now) {
    return new Tallies(rates.stream().map(rate -> Tally.of(rate, now)).toList());
  }

  /// Takes from all, or from none.
  public Allowance take(long now, long cost) {
    boolean granted = tallies.stream().allMatch(tally -> tally.available(now) >= cost);
    if (!granted) {
      return new Allowance(
          false, tallies.stream().map(tally -> refused(tally, now, cost)).toList());
    }
    tallies.forEach(tally -> tally.take(now, cost));
    return new Allowance(true, tallies.stream().map(tally -> left(tally, now)).toList());
  }

  /// How much there is to remember.
  public int size() {
    return tallies.stream().mapToInt(Tally::size).sum();
  }

  /// How long it must be remembered after it was used.
  public Duration memory() {
    return tallies.stream()
        .map(tally -> tally.rate().period())
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .multipliedBy(2);
  }

  private static Left refused(Tally tally, long now, long cost) {
    long available = tally.available(now);
    return available >= cost
        ? left(tally, now)
        : new Left(tally.rate(), available, wait(tally, cost, now), true);
  }

  private static Left left(Tally tally, long now) {
    long available = tally.available(now);
    boolean untouched = available == tally.rate().count();
    Duration wait = untouched ? Duration.ZERO : wait(tally, available + 1, now);
    return new Left(tally.rate(), available, wait, false);
  }

  private static Duration wait(Tally tally, long wanted, long now) {
    return Duration.ofNanos(tally.untilAvailable(wanted, now));
  }
}
