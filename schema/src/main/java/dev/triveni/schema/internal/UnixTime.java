package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads numbers as moments: seconds or, if large, milliseconds since 1970.
final class UnixTime {
  private static final BigDecimal LARGEST_SECONDS = new BigDecimal(20_000_000_000L);
  private static final BigDecimal LARGEST_MILLISECONDS = new BigDecimal(253_402_300_799_999L);
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,9})?");

  private UnixTime() {}

  /// The number that a text is; null if it is none.
  static @Nullable BigDecimal number(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /// The moment; null if it is beyond the years of four digits.
  static @Nullable Instant instant(BigDecimal number) {
    if (!NumberTexts.isReasonable(number) || number.abs().compareTo(LARGEST_MILLISECONDS) > 0) {
      return null;
    }
    boolean seconds = number.abs().compareTo(LARGEST_SECONDS) <= 0;
    BigDecimal nanos = number.movePointRight(seconds ? 9 : 6).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal[] parts = nanos.divideAndRemainder(NANOS);
    try {
      return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    } catch (DateTimeException | ArithmeticException _) {
      return null;
    }
  }

  /// Why a number is no moment.
  static String error(BigDecimal number) {
    return number.signum() < 0
        ? "dates before 0000 are not supported as unix timestamps"
        : "dates after 9999 are not supported as unix timestamps";
  }
}
