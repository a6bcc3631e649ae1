package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.UnwritableException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A `double` or a `float`, always finite, because JSON has no other.
final class FloatingSchema implements KeySchema {
  private final boolean single;

  private FloatingSchema(boolean single) {
    this.single = single;
  }

  static FloatingSchema ofDouble() {
    return new FloatingSchema(false);
  }

  static FloatingSchema ofFloat() {
    return new FloatingSchema(true);
  }

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    if (single) {
      float number = readFloat(in);
      return Float.isNaN(number) ? Signal.FAILED : (Object) number;
    }
    double number = readDouble(in);
    return Double.isNaN(number) ? Signal.FAILED : (Object) number;
  }

  /// The number at the cursor, or not-a-number with the mistake recorded.
  double readDouble(Input in) {
    if (in.token() == Token.DECIMAL || in.token() == Token.INTEGER) {
      return finite(in.doubleValue(), in);
    }
    String text = text(in);
    return text == null ? Double.NaN : finite(Double.parseDouble(text), in);
  }

  /// The number at the cursor, or not-a-number with the mistake recorded.
  float readFloat(Input in) {
    if (in.token() == Token.DECIMAL || in.token() == Token.INTEGER) {
      return (float) finite(in.floatValue(), in);
    }
    String text = text(in);
    return text == null ? Float.NaN : (float) finite(Float.parseFloat(text), in);
  }

  private static double finite(double number, Input in) {
    if (Double.isFinite(number)) {
      return number;
    }
    in.refuse("finite_number", "Input should be a finite number");
    return Double.NaN;
  }

  /// The number that something else than a number stands for; null with the mistake recorded.
  private static @Nullable String text(Input in) {
    if (in.token() == Token.BOOLEAN && in.conversion.readsNumbers()) {
      return in.bool() ? "1" : "0";
    }
    if (in.token() != Token.STRING || !in.conversion.readsStrings()) {
      in.refuse("float_type", "Input should be a valid number");
      return null;
    }
    String text = in.string();
    String number = NumberTexts.decimalNumber(text);
    if (number == null && NumberTexts.isNotFinite(text)) {
      in.refuse("finite_number", "Input should be a finite number");
    } else if (number == null) {
      in.refuse(
          "float_parsing", "Input should be a valid number, unable to parse string as a number");
    }
    return number;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    if (value instanceof Float number) {
      write(number.floatValue(), out);
    } else {
      write(((Double) value).doubleValue(), out);
    }
  }

  static void write(double number, JsonGenerator out) {
    if (!Double.isFinite(number)) {
      throw unwritable(number);
    }
    out.writeNumber(number);
  }

  static void write(float number, JsonGenerator out) {
    if (!Float.isFinite(number)) {
      throw unwritable(number);
    }
    out.writeNumber(number);
  }

  private static UnwritableException unwritable(Object number) {
    return new UnwritableException(
        ("TRV-SCHEMA-010 Cannot write %s as JSON, which has finite numbers only."
                + " Check the computation, or declare an Optional for a missing result.")
            .formatted(number));
  }

  @Override
  public String text(Object value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", "number");
    keywords.put("format", single ? "float" : "double");
    return keywords;
  }
}
