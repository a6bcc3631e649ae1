package dev.triveni.schema.internal;

import dev.triveni.schema.internal.Iso8601.Moment;
import dev.triveni.schema.internal.Iso8601.WrongTextException;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// The schemas of dates, times of day and durations.
final class TimeTexts {

  private TimeTexts() {}

  static TextSchema date() {
    return new TextSchema(
        "date_type",
        "Input should be a valid date",
        TimeTexts::parseDate,
        Object::toString,
        OrderedMap.of("type", "string", "format", "date"));
  }

  static TextSchema time() {
    return new TextSchema(
        "time_type",
        "Input should be a valid time",
        TimeTexts::parseTime,
        value -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value),
        OrderedMap.of("type", "string", "format", "time-local"));
  }

  static TextSchema duration() {
    return new TextSchema(
        "time_delta_type",
        "Input should be a valid timedelta",
        TimeTexts::parseDuration,
        Object::toString,
        OrderedMap.of("type", "string", "format", "duration"));
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
    try {
      Moment moment = Iso8601.moment(text);
      LocalDate date = moment.local().toLocalDate();
      return moment.local().toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date
          : in.refuse(
              "date_from_datetime_inexact",
              "Datetimes provided to dates should have zero time - e.g. be exact dates");
    } catch (WrongTextException wrong) {
      return in.refuse(
          "date_from_datetime_parsing",
          "Input should be a valid date or datetime, " + wrong.reason(),
          Map.of("error", wrong.reason()));
    }
  }

  private static Object parseTime(Input in) {
    try {
      return Iso8601.time(in.string());
    } catch (WrongTextException wrong) {
      return in.refuse(
          "time_parsing",
          "Input should be in a valid time format, " + wrong.reason(),
          Map.of("error", wrong.reason()));
    }
  }

  private static Object parseDuration(Input in) {
    String text = in.string();
    try {
      return Duration.parse(text);
    } catch (DateTimeException | ArithmeticException _) {
      String reason = text.length() < 3 ? "input is too short" : "invalid digit in duration";
      return in.refuse(
          "time_delta_parsing",
          "Input should be a valid timedelta, " + reason,
          Map.of("error", reason));
    }
  }
}
