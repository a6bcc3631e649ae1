package dev.triveni.cache.internal;

import dev.triveni.web.Rate;

/// A window that begins when the first is taken from it.
final class FixedWindow implements Tally {
  private final Rate rate;
  private final long period;
  private long begin;
  private long used;

  FixedWindow(Rate rate, long now) {
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
    if (now - begin >= period) {
      used = 0;
    }
    return rate.count() - used;
  }

  @Override
  public void take(long now, long cost) {
    if (used == 0) {
      begin = now;
    }
    used += cost;
  }

  @Override
  public long untilAvailable(long wanted, long now) {
    if (wanted > rate.count()) {
      return period;
    }
    return wanted <= available(now) ? 0 : begin + period - now;
  }
}
