package dev.triveni.schema.internal;

import dev.triveni.schema.internal.Iso8601.WrongTextException;
import dev.triveni.schema.internal.Iso8601.ZonedTime;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// The schemas of dates, times of day and durations.
final class TimeTexts {
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private TimeTexts() {}

  static TextSchema date() {
    return new TextSchema(
        "date_type",
        "Input should be a valid date",
        TimeTexts::parseDate,
        Object::toString,
        OrderedMap.of("type", "string", "format", "date"),
        in -> dateFromNumber(in.decimal(), in));
  }

  static TextSchema time() {
    return new TextSchema(
        "time_type",
        "Input should be a valid time",
        TimeTexts::parseTime,
        value -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value),
        OrderedMap.of("type", "string", "format", "time-local"),
        TimeTexts::timeFromNumber);
  }

  static TextSchema offsetTime() {
    return new TextSchema(
        "time_type",
        "Input should be a valid time",
        TimeTexts::parseOffsetTime,
        value -> DateTimeFormatter.ISO_OFFSET_TIME.format((OffsetTime) value),
        OrderedMap.of("type", "string", "format", "time"));
  }

  static TextSchema duration() {
    return new TextSchema(
        "time_delta_type",
        "Input should be a valid timedelta",
        Durations::parse,
        Object::toString,
        OrderedMap.of("type", "string", "format", "duration"),
        Durations::fromNumber);
  }

  private static Object parseDate(Input in) {
    String text = in.string();
    try {
      return Iso8601.date(text);
    } catch (WrongTextException wrong) {
      return in.conversion.readsStrings()
          ? dateFromDateTime(text, in)
          : in.refuse(
              "date_parsing",
              "Input should be a valid date in the format YYYY-MM-DD, " + wrong.reason(),
              Map.of("error", wrong.reason()));
    }
  }

  private static Object dateFromDateTime(String text, Input in) {
    BigDecimal number = UnixTime.number(text);
    if (number != null) {
      return dateFromNumber(number, in);
    }
    try {
      return exactDate(Iso8601.moment(text).local(), in);
    } catch (WrongTextException wrong) {
      return notDate(wrong.reason(), in);
    }
  }

  private static Object dateFromNumber(BigDecimal number, Input in) {
    Instant instant = UnixTime.instant(number);
    return instant == null
        ? notDate(UnixTime.error(number), in)
        : exactDate(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), in);
  }

  private static Object exactDate(LocalDateTime moment, Input in) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate()
        : in.refuse(
            "date_from_datetime_inexact",
            "Datetimes provided to dates should have zero time - e.g. be exact dates");
  }

  /// Of a text that is no date and time, what is wrong with it as a date is told.
  private static Object notDate(String reason, Input in) {
    return in.refuse(
        "date_from_datetime_parsing",
        "Input should be a valid date or datetime, " + reason,
        Map.of("error", reason));
  }

  private static Object parseTime(Input in) {
    try {
      return Iso8601.time(in.string());
    } catch (WrongTextException wrong) {
      return notTime(wrong.reason(), in);
    }
  }

  private static Object parseOffsetTime(Input in) {
    try {
      ZonedTime time = Iso8601.zonedTime(in.string());
      return time.offset() == null
          ? in.refuse("timezone_aware", "Input should have timezone info")
          : OffsetTime.of(time.local(), time.offset());
    } catch (WrongTextException wrong) {
      return notTime(wrong.reason(), in);
    }
  }

  private static Object timeFromNumber(Input in) {
    BigDecimal seconds = in.decimal();
    if (seconds.signum() < 0) {
      return notTime("time in seconds should be positive", in);
    }
    return seconds.compareTo(SECONDS_OF_DAY) >= 0
        ? notTime("numeric times may not exceed 86,399 seconds", in)
        : LocalTime.ofNanoOfDay(seconds.movePointRight(9).longValue());
  }

  private static Object notTime(String reason, Input in) {
    return in.refuse(
        "time_parsing",
        "Input should be in a valid time format, " + reason,
        Map.of("error", reason));
  }
}
