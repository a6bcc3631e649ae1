package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// True or false.
final class BooleanSchema implements KeySchema {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case BOOLEAN -> in.bool();
      case STRING -> in.conversion.readsStrings() ? parse(in) : wrongType(in);
      case INTEGER -> in.conversion.readsNumbers() ? fromInteger(in) : wrongType(in);
      case DECIMAL -> in.conversion.readsNumbers() ? fromDecimal(in) : wrongType(in);
      case OBJECT, ARRAY, NULL -> wrongType(in);
    };
  }

  private static Object parse(Input in) {
    return switch (in.string().toLowerCase(Locale.ROOT)) {
      case "1", "true", "t", "yes", "y", "on" -> true;
      case "0", "false", "f", "no", "n", "off" -> false;
      default -> notUnderstood(in);
    };
  }

  private static Object fromInteger(Input in) {
    if (in.fitsLong() && (in.longValue() == 0 || in.longValue() == 1)) {
      return in.longValue() == 1;
    }
    return notUnderstood(in);
  }

  private static Object fromDecimal(Input in) {
    double number = in.doubleValue();
    return number == 0 || number == 1 ? (Object) (number == 1) : wrongType(in);
  }

  private static Object notUnderstood(Input in) {
    return in.refuse("bool_parsing", "Input should be a valid boolean, unable to interpret input");
  }

  private static Object wrongType(Input in) {
    return in.refuse("bool_type", "Input should be a valid boolean");
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeBoolean((Boolean) value);
  }

  @Override
  public String text(Object value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Map.of("type", "boolean");
  }
}
