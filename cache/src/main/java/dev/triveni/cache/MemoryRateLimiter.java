package dev.triveni.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.triveni.cache.internal.Tallies;
import dev.triveni.web.Rate;
import dev.triveni.web.spi.RateLimiter;
import java.util.List;
import java.util.function.LongSupplier;

/// Counts in the memory of this process. Found by {@link java.util.ServiceLoader}. Thread-safe.
///
/// It remembers a bounded number of keys and requests, and forgets those first that were used
/// least. A key that was silent for two periods is forgotten, too.
public final class MemoryRateLimiter implements RateLimiter {
  private static final long USUAL_ENTRIES = 200_000;

  private final Cache<Slot, Tallies> slots;
  private final LongSupplier nanos;

  /// What is counted together.
  private record Slot(String key, List<Rate> rates) {}

  /// A limiter that remembers as much as fits into some tens of megabytes.
  public MemoryRateLimiter() {
    this(USUAL_ENTRIES, System::nanoTime);
  }

  /// A limiter that remembers so many keys; a request in a moving window takes as much room as a
  /// key.
  public static MemoryRateLimiter of(long entries) {
    return new MemoryRateLimiter(entries, System::nanoTime);
  }

  /// A limiter with a clock of its own.
  MemoryRateLimiter(long entries, LongSupplier nanos) {
    this.nanos = nanos;
    this.slots =
        Caffeine.newBuilder()
            .maximumWeight(entries)
            .weigher((Slot _, Tallies tallies) -> tallies.size())
            .expireAfter(Expiry.accessing((Slot _, Tallies tallies) -> tallies.memory()))
            .ticker(nanos::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Allowance take(String key, List<Rate> rates, long cost) {
    long now = nanos.getAsLong();
    Allowance[] result = new Allowance[1];
    slots
        .asMap()
        .compute(
            new Slot(key, rates),
            (_, known) -> {
              Tallies tallies = known == null ? Tallies.of(rates, now) : known;
              result[0] = tallies.take(now, cost);
              return tallies;
            });
    return result[0];
  }

  /// How many keys, and requests in moving windows, it remembers now.
  long entries() {
    slots.cleanUp();
    return slots.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
