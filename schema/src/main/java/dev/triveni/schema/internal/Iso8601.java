package dev.triveni.schema.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads ISO 8601 dates and times from one text, and says what is wrong in pydantic's words.
final class Iso8601 {
  private static final int NANO_DIGITS = 9;
  private static final String EXTRA = "unexpected extra characters at the end of the input";
  private static final String SHORT = "input is too short";

  private final String text;
  private int at;

  private Iso8601(String text) {
    this.text = text;
  }

  /// A date and a time, with an offset from UTC or without.
  record Moment(LocalDateTime local, @Nullable ZoneOffset offset) {}

  /// A time of day, with an offset from UTC or without.
  record ZonedTime(LocalTime local, @Nullable ZoneOffset offset) {}

  /// Says what is wrong with a text.
  static final class WrongTextException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongTextException(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  static LocalDate date(String text) throws WrongTextException {
    Iso8601 reading = new Iso8601(text);
    LocalDate date = reading.readDate();
    reading.end(EXTRA);
    return date;
  }

  static LocalTime time(String text) throws WrongTextException {
    Iso8601 reading = new Iso8601(text);
    LocalTime time = reading.readTime();
    reading.end(EXTRA);
    return time;
  }

  /// A time of day with its offset from UTC, which may be missing.
  static ZonedTime zonedTime(String text) throws WrongTextException {
    Iso8601 reading = new Iso8601(text);
    LocalTime time = reading.readTime();
    ZoneOffset offset = reading.done() ? null : reading.readOffset();
    reading.end(EXTRA);
    return new ZonedTime(time, offset);
  }

  static Moment moment(String text) throws WrongTextException {
    Iso8601 reading = new Iso8601(text);
    LocalDate date = reading.readDate();
    if (reading.done() || "Tt_ ".indexOf(text.charAt(reading.at)) < 0) {
      throw new WrongTextException("invalid datetime separator, expected `T`, `t`, `_` or space");
    }
    reading.at++;
    LocalTime time = reading.readTime();
    ZoneOffset offset = reading.done() ? null : reading.readOffset();
    reading.end(EXTRA);
    return new Moment(LocalDateTime.of(date, time), offset);
  }

  private LocalDate readDate() throws WrongTextException {
    if (text.length() < "2000-01-01".length()) {
      throw new WrongTextException(SHORT);
    }
    int year = digits(4, "invalid character in year");
    expect('-', "invalid date separator, expected `-`");
    int month = digits(2, "invalid character in month");
    expect('-', "invalid date separator, expected `-`");
    int day = digits(2, "invalid character in day");
    inRange(month, 1, 12, "month value is outside expected range of 1-12");
    inRange(
        day, 1, YearMonth.of(year, month).lengthOfMonth(), "day value is outside expected range");
    inRange(year, 1, 9999, "year 0 is out of range");
    return LocalDate.of(year, month, day);
  }

  private LocalTime readTime() throws WrongTextException {
    if (text.length() - at < "00:00".length()) {
      throw new WrongTextException(SHORT);
    }
    int hour = digits(2, "invalid character in hour");
    inRange(hour, 0, 23, "hour value is outside expected range of 0-23");
    expect(':', "invalid time separator, expected `:`");
    int minute = digits(2, "invalid character in minute");
    inRange(minute, 0, 59, "minute value is outside expected range of 0-59");
    if (done() || text.charAt(at) != ':') {
      return LocalTime.of(hour, minute);
    }
    at++;
    int second = digits(2, "invalid character in second");
    inRange(second, 0, 59, "second value is outside expected range of 0-59");
    return LocalTime.of(hour, minute, second, readFraction());
  }

  private int readFraction() throws WrongTextException {
    if (done() || ".,".indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    at++;
    int nanos = 0;
    int count = 0;
    for (; !done() && isDigit(text.charAt(at)); at++) {
      if (++count > NANO_DIGITS) {
        throw new WrongTextException("second fraction value is more than 9 digits long");
      }
      nanos = nanos * 10 + text.charAt(at) - '0';
    }
    if (count == 0) {
      throw new WrongTextException("second fraction is missing");
    }
    for (; count < NANO_DIGITS; count++) {
      nanos *= 10;
    }
    return nanos;
  }

  private ZoneOffset readOffset() throws WrongTextException {
    char sign = text.charAt(at++);
    if (sign == 'Z' || sign == 'z') {
      return ZoneOffset.UTC;
    }
    if (sign != '+' && sign != '-') {
      throw new WrongTextException("invalid timezone sign");
    }
    int hours = digits(2, "invalid timezone hour");
    if (!done() && text.charAt(at) == ':') {
      at++;
    }
    int minutes = digits(2, "invalid timezone minute");
    inRange(hours, 0, 23, "timezone offset must be less than 24 hours");
    inRange(minutes, 0, 59, "timezone minute value is outside expected range of 0-59");
    int seconds = (hours * 60 + minutes) * 60;
    inRange(seconds, 0, 18 * 3600, "timezone offset must not be more than 18 hours");
    return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
  }

  private int digits(int count, String reason) throws WrongTextException {
    int number = 0;
    for (int end = at + count; at < end; at++) {
      if (done()) {
        throw new WrongTextException(SHORT);
      }
      if (!isDigit(text.charAt(at))) {
        throw new WrongTextException(reason);
      }
      number = number * 10 + text.charAt(at) - '0';
    }
    return number;
  }

  private void expect(char wanted, String reason) throws WrongTextException {
    if (done() || text.charAt(at) != wanted) {
      throw new WrongTextException(reason);
    }
    at++;
  }

  private void end(String reason) throws WrongTextException {
    if (!done()) {
      throw new WrongTextException(reason);
    }
  }

  private boolean done() {
    return at == text.length();
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  private static void inRange(int value, int min, int max, String reason)
      throws WrongTextException {
    if (value < min || value > max) {
      throw new WrongTextException(reason);
    }
  }
}
