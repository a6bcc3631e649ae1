package dev.triveni.cache.internal;

import dev.triveni.web.Rate;

/// What was taken by one rate. Times are nanoseconds of a clock that only goes forward. Used by one
/// thread at a time.
sealed interface Tally permits FixedWindow, MovingWindow, SlidingWindow {

  /// A tally that counts as the rate says.
  static Tally of(Rate rate, long now) {
    return switch (rate.window()) {
      case FIXED -> new FixedWindow(rate, now);
      case MOVING -> new MovingWindow(rate);
      case SLIDING -> new SlidingWindow(rate, now);
    };
  }

  /// What it counts by.
  Rate rate();

  /// How much can be taken now.
  long available(long now);

  /// Takes what is available.
  void take(long now, long cost);

  /// How long until so much is available if nothing is taken meanwhile; one period if it never will
  /// be.
  long untilAvailable(long wanted, long now);

  /// How many things it remembers.
  default int size() {
    return 1;
  }
}
