package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads numbers from text as pydantic does: surrounding blanks and a single underscore between
/// digits are allowed.
final class NumberTexts {
  /// More digits than anybody means.
  static final int LONGEST = 1_000;

  /// The largest exponent of IEEE 754's `decimal128`: beyond it, arithmetic would fill the memory.
  static final int LARGEST_EXPONENT = 6_144;

  private NumberTexts() {}

  /// The digits of a whole number with its sign, `.0` removed; null if the text is none.
  static @Nullable String wholeNumber(String text) {
    String plain = plain(text);
    if (plain == null) {
      return null;
    }
    int end = plain.length();
    int dot = plain.indexOf('.');
    if (dot > 0 && areDigits(plain, dot + 1, end, '0')) {
      end = dot;
    }
    int start = signLength(plain);
    return areDigits(plain, start, end, '9')
        ? plain.substring(plain.startsWith("+") ? 1 : 0, end)
        : null;
  }

  /// The text of a decimal number in Java's syntax; null if the text is none.
  static @Nullable String decimalNumber(String text) {
    String plain = plain(text);
    if (plain == null) {
      return null;
    }
    int at = skipDigits(plain, signLength(plain));
    int digits = at - signLength(plain);
    if (at < plain.length() && plain.charAt(at) == '.') {
      int end = skipDigits(plain, at + 1);
      digits += end - at - 1;
      at = end;
    }
    if (digits == 0) {
      return null;
    }
    return at == plain.length() || isExponent(plain, at) ? plain : null;
  }

  /// The decimal number that a text says; null if it says none, or one beyond reason.
  static @Nullable BigDecimal decimal(String text) {
    String number = decimalNumber(text);
    if (number == null || number.length() > LONGEST) {
      return null;
    }
    try {
      BigDecimal exact = new BigDecimal(number);
      return isReasonable(exact) ? exact : null;
    } catch (NumberFormatException _) { // an exponent beyond 32 bits
      return null;
    }
  }

  /// Whether the text is a Python programmer's way to write infinity or not-a-number.
  static boolean isNotFinite(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word) {
      case "nan", "inf", "infinity" -> true;
      default -> false;
    };
  }

  /// Whether a decimal can be computed with: its exponent is no attack.
  static boolean isReasonable(BigDecimal number) {
    long exponent = (long) number.precision() - number.scale() - 1;
    return exponent <= LARGEST_EXPONENT && number.scale() <= LARGEST_EXPONENT + LONGEST;
  }

  /// The whole number that a decimal is; null if it has a fraction or is beyond reason.
  static @Nullable BigInteger whole(BigDecimal number) {
    if (!isReasonable(number)) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() > 0 ? null : stripped.toBigInteger();
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int start = at + 1;
    if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
      start++;
    }
    return areDigits(text, start, text.length(), '9');
  }

  private static int signLength(String text) {
    return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  }

  private static boolean areDigits(String text, int start, int end, char highest) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > highest) {
        return false;
      }
    }
    return start < end;
  }

  private static int skipDigits(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /// Without blanks and underscores; null if an underscore is not between digits.
  private static @Nullable String plain(String text) {
    String stripped = text.strip();
    if (stripped.indexOf('_') < 0) {
      return stripped;
    }
    for (int i = stripped.indexOf('_'); i >= 0; i = stripped.indexOf('_', i + 1)) {
      if (i == 0
          || i == stripped.length() - 1
          || !Character.isDigit(stripped.charAt(i - 1))
          || !Character.isDigit(stripped.charAt(i + 1))) {
        return null;
      }
    }
    return stripped.replace("_", "");
  }
}
