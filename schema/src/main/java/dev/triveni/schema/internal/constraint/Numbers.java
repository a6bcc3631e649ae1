package dev.triveni.schema.internal.constraint;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Numbers of all types, to compare and to tell.
final class Numbers {

  private Numbers() {}

  /// Whether constraints on numbers apply to the type.
  static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type);
  }

  static boolean isFloating(Class<?> type) {
    return type == Double.class || type == Float.class;
  }

  /// The number exactly; a floating one as it is printed.
  static BigDecimal exact(Object number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case BigInteger whole -> new BigDecimal(whole);
      case Double value -> BigDecimal.valueOf(value);
      case Float value -> new BigDecimal(Float.toString(value));
      default -> BigDecimal.valueOf(((Number) number).longValue());
    };
  }

  /// The number as a mistake's context has it: a `Double` for floating types, the smallest integer
  /// type if it is whole.
  static Object forContext(BigDecimal number, Class<?> type) {
    if (isFloating(type)) {
      return number.doubleValue();
    }
    return forJson(number);
  }

  /// The number as JSON Schema has it.
  static Object forJson(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > 0) {
      return plain;
    }
    BigInteger whole = plain.toBigInteger();
    if (whole.bitLength() < Integer.SIZE) {
      return whole.intValue();
    }
    return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
  }

  /// The number as a message has it.
  static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /// A number in an annotation.
  static BigDecimal parse(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) > 1_000) {
        throw new NumberFormatException();
      }
      return number;
    } catch (NumberFormatException _) {
      throw WrongDeclarationException.wrongAttribute("\"%s\" is no number".formatted(text));
    }
  }
}
