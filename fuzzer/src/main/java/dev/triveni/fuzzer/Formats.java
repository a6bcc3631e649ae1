package dev.triveni.fuzzer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells whether values have the format that a schema says; those it does not know all values have.
final class Formats {
  private Formats() {}

  static boolean allow(@Nullable Object value, String format) {
    if (value instanceof Number number) {
      return ofNumber(new BigDecimal(number.toString()), format);
    }
    return !(value instanceof String text) || ofText(text, format);
  }

  private static boolean ofNumber(BigDecimal value, String format) {
    int bits =
        switch (format) {
          case "int32" -> Integer.SIZE;
          case "int64" -> Long.SIZE;
          default -> 0;
        };
    return bits == 0 || value.toBigInteger().bitLength() < bits;
  }

  private static boolean ofText(String text, String format) {
    return switch (format) {
      case "date" -> parses(text, LocalDate::parse);
      case "date-time", "date-time-local" -> parses(text, DateTimeFormatter.ISO_DATE_TIME::parse);
      case "time", "time-local" -> parses(text, DateTimeFormatter.ISO_TIME::parse);
      case "uuid" -> parses(text, UUID::fromString);
      case "email" -> text.indexOf('@') > 0;
      case "duration" -> text.matches("-?P.+");
      default -> true;
    };
  }

  private static boolean parses(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
      return true;
    } catch (DateTimeException | IllegalArgumentException _) {
      return false;
    }
  }
}
