package dev.triveni.web;

import java.time.Duration;
import java.util.List;

/// So many in so much time: `10 per minute`. Immutable.
///
/// @param count how many
/// @param period in how much time
/// @param window how the time is counted
public record Rate(long count, Duration period, Window window) {

  /// How time is counted.
  public enum Window {

    /// A window begins with the first request, and at its end everything is available again. Around
    /// the end of one, up to twice the count may come in a short time.
    FIXED,

    /// Each request leaves exactly one period after it came: in no period there are ever more than
    /// the count. Remembers each request of the period.
    MOVING,

    /// Nearly `MOVING`, with two numbers to remember: of the requests of the window before counts
    /// the share that its part of the last period has.
    SLIDING
  }

  /// Checks the numbers.
  ///
  /// @throws SetupException if they are not positive
  public Rate {
    if (count < 1 || period.isNegative() || period.isZero()) {
      throw new SetupException(
          new SetupProblem(
              "TRV-WEB-193",
              "rate limit",
              "A rate of " + count + " in " + period + " would let nothing through, ever.",
              "Give it a count of at least 1 and a period, as in Rate.perMinute(60)."));
    }
  }

  /// So many in each second.
  public static Rate perSecond(long count) {
    return of(count, Duration.ofSeconds(1));
  }

  /// So many in each minute.
  public static Rate perMinute(long count) {
    return of(count, Duration.ofMinutes(1));
  }

  /// So many in each hour.
  public static Rate perHour(long count) {
    return of(count, Duration.ofHours(1));
  }

  /// So many in each 24 hours.
  public static Rate perDay(long count) {
    return of(count, Duration.ofDays(1));
  }

  /// So many in each period, in fixed windows.
  public static Rate of(long count, Duration period) {
    return new Rate(count, period, Window.FIXED);
  }

  /// The same in a window that moves with each request.
  public Rate moving() {
    return new Rate(count, period, Window.MOVING);
  }

  /// The same in a window that slides, nearly as exact and much smaller.
  public Rate sliding() {
    return new Rate(count, period, Window.SLIDING);
  }

  /// Count and period in words, such as `10 per minute`.
  @Override
  public String toString() {
    List<String> units = List.of("second", "minute", "hour", "day");
    List<Duration> lengths =
        List.of(
            Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
    int unit = lengths.indexOf(period);
    return count + " per " + (unit < 0 ? period.toMillis() + " ms" : units.get(unit));
  }
}
