package dev.triveni.cache.internal;

import dev.triveni.web.Rate;

/// Two windows side by side. Of what was taken in the one before, the share counts that its last
/// part has in the period that ends now, as if it had been taken evenly.
final class SlidingWindow implements Tally {
  private final Rate rate;
  private final long period;
  private long begin;
  private long before;
  private long used;

  SlidingWindow(Rate rate, long now) {
    this.rate = rate;
    this.period = rate.period().toNanos();
    this.begin = now;
  }

  @Override
  public Rate rate() {
    return rate;
  }

  @Override
  public long available(long now) {
    move(now);
    long counted = (long) Math.ceil((double) before * (begin + period - now) / period);
    return rate.count() - used - counted;
  }

  @Override
  public void take(long now, long cost) {
    used += cost;
  }

  @Override
  public long untilAvailable(long wanted, long now) {
    if (wanted <= available(now)) {
      return 0;
    }
    long free = rate.count() - used - wanted;
    if (free >= 0) {
      return begin + shrinks(before, free) - now;
    }
    return wanted > rate.count()
        ? period
        : begin + period + shrinks(used, rate.count() - wanted) - now;
  }

  /// How long after the end of its window no more than `rest` of it counts.
  private long shrinks(long whole, long rest) {
    return rest >= whole ? 0 : (long) Math.ceil(period * (1.0 - (double) rest / whole));
  }

  private void move(long now) {
    long elapsed = now - begin;
    if (elapsed >= 2 * period) {
      before = 0;
      used = 0;
      begin = now;
    } else if (elapsed >= period) {
      before = used;
      used = 0;
      begin += period;
    }
  }
}
