package dev.triveni.examples.tutorial.extra_data_types;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/// Writes times as FastAPI writes those in a `dict`: an offset of zero has digits, fractions have
/// six, and durations are seconds. (In a record they are `Z`, as short as can be, and ISO 8601,
/// here as there.)
final class Python {
  private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

  private Python() {}

  static String text(OffsetDateTime time) {
    return time.toLocalDate() + "T" + text(time.toLocalTime()) + OFFSET.format(time);
  }

  static String text(LocalTime time) {
    return (time.get(ChronoField.MICRO_OF_SECOND) == 0 ? WHOLE : EXACT).format(time);
  }

  static double seconds(Duration duration) {
    BigDecimal nanos = BigDecimal.valueOf(duration.toNanosPart(), 9);
    return BigDecimal.valueOf(duration.toSeconds()).add(nanos).doubleValue();
  }
}
