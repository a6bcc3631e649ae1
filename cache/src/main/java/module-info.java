/// Counts requests for the rate limits of `web`, in the memory of this process. Memory is bounded:
/// where there are too many keys, those that were used least are forgotten first.
@org.jspecify.annotations.NullMarked
module dev.triveni.cache {
  requires transitive dev.triveni.web;
  requires com.github.benmanes.caffeine;

  exports dev.triveni.cache;

  provides dev.triveni.web.spi.RateLimiter with
      dev.triveni.cache.MemoryRateLimiter;
}
