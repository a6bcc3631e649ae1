package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A whole number of a limited size: `byte`, `short`, `int` or `long`.
///
/// A number beyond the size gets `less_than_equal` or `greater_than_equal` with the type's bound.
final class IntegerSchema implements KeySchema {
  private static final int DIGITS_OF_ANY_LONG = 18;

  private final long min;
  private final long max;
  private final LongFunction<Object> box;
  private final @Nullable String format;

  IntegerSchema(long min, long max, LongFunction<Object> box, @Nullable String format) {
    this.min = min;
    this.max = max;
    this.box = box;
    this.format = format;
  }

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case INTEGER -> in.fitsLong() ? inRange(in.longValue(), in) : inRange(in.bigInteger(), in);
      case DECIMAL -> fromDecimal(in);
      case STRING -> in.conversion.readsStrings() ? parse(in) : WholeNumbers.wrongType(in);
      case BOOLEAN ->
          in.conversion.readsNumbers() ? box.apply(in.bool() ? 1 : 0) : WholeNumbers.wrongType(in);
      case OBJECT, ARRAY, NULL -> WholeNumbers.wrongType(in);
    };
  }

  private Object fromDecimal(Input in) {
    Object whole = WholeNumbers.fromDecimal(in);
    return whole instanceof BigInteger number ? inRange(number, in) : whole;
  }

  private Object parse(Input in) {
    Object digits = WholeNumbers.digits(in);
    if (!(digits instanceof String text)) {
      return digits;
    }
    return text.length() <= DIGITS_OF_ANY_LONG
        ? inRange(Long.parseLong(text), in)
        : inRange(new BigInteger(text), in);
  }

  private Object inRange(BigInteger number, Input in) {
    if (number.bitLength() < Long.SIZE) {
      return inRange(number.longValue(), in);
    }
    return number.signum() < 0 ? tooSmall(in) : tooLarge(in);
  }

  private Object inRange(long number, Input in) {
    if (number > max) {
      return tooLarge(in);
    }
    return number < min ? tooSmall(in) : box.apply(number);
  }

  private Object tooLarge(Input in) {
    return in.refuse(
        "less_than_equal", "Input should be less than or equal to " + max, Map.of("le", max));
  }

  private Object tooSmall(Input in) {
    return in.refuse(
        "greater_than_equal", "Input should be greater than or equal to " + min, Map.of("ge", min));
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber(((Number) value).longValue());
  }

  @Override
  public String text(Object value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", "integer");
    if (format != null) {
      keywords.put("format", format);
    } else {
      keywords.put("minimum", BigDecimal.valueOf(min));
      keywords.put("maximum", BigDecimal.valueOf(max));
    }
    return keywords;
  }
}
