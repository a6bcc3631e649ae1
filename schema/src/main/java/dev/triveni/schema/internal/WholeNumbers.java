package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/// What all types of whole numbers read alike.
final class WholeNumbers {

  private WholeNumbers() {}

  /// The whole number that the text at the cursor says, or [Signal#FAILED].
  static Object parse(Input in) {
    Object digits = digits(in);
    return digits instanceof String text ? new BigInteger(text) : digits;
  }

  /// The digits of the whole number that the text at the cursor says, or [Signal#FAILED].
  static Object digits(Input in) {
    String digits = NumberTexts.wholeNumber(in.string());
    if (digits == null) {
      return in.refuse(
          "int_parsing", "Input should be a valid integer, unable to parse string as an integer");
    }
    if (digits.length() > NumberTexts.LONGEST) {
      return in.refuse(
          "int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");
    }
    return digits;
  }

  /// The whole number that the decimal at the cursor is, such as 5.0, or [Signal#FAILED].
  static Object fromDecimal(Input in) {
    BigDecimal number = in.decimal();
    BigInteger whole = NumberTexts.whole(number);
    if (whole == null && number.stripTrailingZeros().scale() <= 0) {
      return in.refuse(
          "int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");
    }
    if (whole == null) {
      return in.refuse(
          "int_from_float", "Input should be a valid integer, got a number with a fractional part");
    }
    return in.conversion.readsNumbers() ? whole : wrongType(in);
  }

  static Object wrongType(Input in) {
    return in.refuse("int_type", "Input should be a valid integer");
  }
}
