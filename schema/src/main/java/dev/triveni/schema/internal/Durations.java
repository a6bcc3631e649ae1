package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads durations: Java's and ISO 8601's (`PT36H`, `P2W`, a year as 365 days and a month as 30),
/// Python's (`1 day, 10:00:00`), and from numbers of seconds.
final class Durations {
  private static final Pattern CALENDAR =
      Pattern.compile(
          "([+-]?)P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?"
              + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:[.,](\\d{1,9}))?S)?)?");
  private static final Pattern CLOCK =
      Pattern.compile(
          "([+-]?)(?:(\\d{1,9}) ?(?:days?|d),?(?: |$))?"
              + "(?:(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999L * 86_400 + 86_399);
  private static final int NANO_DIGITS = 9;

  private Durations() {}

  /// The duration that the text at the cursor says, or [Signal#FAILED].
  static Object parse(Input in) {
    String text = in.string();
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (unsigned.isEmpty() || unsigned.equals("P") || unsigned.equals("PT")) {
      return refuse("input is too short", in);
    }
    Duration found = unsigned.startsWith("P") ? iso(text) : clock(text);
    return found == null ? refuse(reason(unsigned), in) : found;
  }

  /// The duration that the number at the cursor says in seconds, or [Signal#FAILED].
  static Object fromNumber(Input in) {
    BigDecimal seconds = in.decimal();
    if (!NumberTexts.isReasonable(seconds) || seconds.abs().compareTo(LARGEST) > 0) {
      return refuse("durations may not exceed 999,999,999 days", in);
    }
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Duration.ofSeconds(
        parts[0].longValue(), parts[1].movePointRight(NANO_DIGITS).longValue());
  }

  private static @Nullable Duration iso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException | ArithmeticException _) {
      Matcher found = CALENDAR.matcher(text);
      if (!found.matches()) {
        return null;
      }
      long days = part(found, 2) * 365 + part(found, 3) * 30 + part(found, 4) * 7 + part(found, 5);
      long seconds = (part(found, 6) * 60 + part(found, 7)) * 60 + part(found, 8);
      return signed(found, Duration.ofDays(days).plusSeconds(seconds).plusNanos(nanos(found, 9)));
    }
  }

  private static @Nullable Duration clock(String text) {
    Matcher found = CLOCK.matcher(text);
    if (!found.matches() || part(found, 4) > 59 || part(found, 5) > 59) {
      return null;
    }
    long seconds = (part(found, 3) * 60 + part(found, 4)) * 60 + part(found, 5);
    return signed(
        found, Duration.ofDays(part(found, 2)).plusSeconds(seconds).plusNanos(nanos(found, 6)));
  }

  private static Duration signed(Matcher found, Duration size) {
    return found.group(1).equals("-") ? size.negated() : size;
  }

  private static long part(Matcher found, int group) {
    return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
  }

  private static long nanos(Matcher found, int group) {
    String digits = found.group(group);
    return digits == null ? 0 : Long.parseLong(digits + "0".repeat(NANO_DIGITS - digits.length()));
  }

  private static String reason(String text) {
    Matcher found = CLOCK.matcher(text);
    if (found.matches()) {
      return part(found, 4) > 59
          ? "minute value is outside expected range of 0-59"
          : "second value is outside expected range of 0-59";
    }
    return Character.isDigit(text.charAt(0))
        ? "\"day\" identifier in duration not correctly formatted"
        : "invalid digit in duration";
  }

  private static Object refuse(String reason, Input in) {
    return in.refuse(
        "time_delta_parsing",
        "Input should be a valid timedelta, " + reason,
        Map.of("error", reason));
  }
}
