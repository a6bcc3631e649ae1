package dev.triveni.cache.internal;

import dev.triveni.web.Rate;
import java.util.ArrayDeque;

/// A window that ends now and begins one period ago: remembers what was taken since, and when.
final class MovingWindow implements Tally {
  private final Rate rate;
  private final long period;
  private final ArrayDeque<Taken> taken = new ArrayDeque<>(4);
  private long used;

  private record Taken(long when, long cost) {}

  MovingWindow(Rate rate) {
    this.rate = rate;
    this.period = rate.period().toNanos();
  }

  @Override
  public Rate rate() {
    return rate;
  }

  @Override
  public long available(long now) {
    for (Taken oldest = taken.peek(); oldest != null && now - oldest.when >= period; ) {
      used -= taken.remove().cost;
      oldest = taken.peek();
    }
    return rate.count() - used;
  }

  @Override
  public void take(long now, long cost) {
    if (cost > 0) {
      taken.add(new Taken(now, cost));
      used += cost;
    }
  }

  @Override
  public long untilAvailable(long wanted, long now) {
    long available = available(now);
    if (available >= wanted) {
      return 0;
    }
    for (Taken next : taken) {
      available += next.cost;
      if (available >= wanted) {
        return next.when + period - now;
      }
    }
    return period;
  }

  @Override
  public int size() {
    return 1 + taken.size();
  }
}
