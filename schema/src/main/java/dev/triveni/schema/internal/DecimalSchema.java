package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// An exact decimal number, read and written as a JSON number.
///
/// Exponents beyond those of IEEE 754's `decimal128` are refused: adding 1 to `1e999999999` would
/// fill the memory.
final class DecimalSchema implements KeySchema {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case INTEGER, DECIMAL -> reasonable(in.decimal(), in);
      case STRING -> in.conversion.readsStrings() ? parse(in) : wrongType(in);
      case BOOLEAN, OBJECT, ARRAY, NULL -> wrongType(in);
    };
  }

  private static Object wrongType(Input in) {
    return in.refuse(
        "decimal_type", "Decimal input should be an integer, float, string or Decimal object");
  }

  private static Object parse(Input in) {
    String text = in.string();
    if (NumberTexts.isNotFinite(text)) {
      return in.refuse("finite_number", "Input should be a finite number");
    }
    BigDecimal number = NumberTexts.decimal(text);
    return number == null ? notDecimal(in) : number;
  }

  private static Object reasonable(BigDecimal number, Input in) {
    return NumberTexts.isReasonable(number) ? number : notDecimal(in);
  }

  private static Object notDecimal(Input in) {
    return in.refuse("decimal_parsing", "Input should be a valid decimal");
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber((BigDecimal) value);
  }

  @Override
  public String text(Object value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Map.of("type", "number");
  }
}
