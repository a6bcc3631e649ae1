package dev.triveni.schema.internal;

import dev.triveni.schema.ByteSize;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A `ByteSize`: a number of bytes, or a text with a unit.
final class ByteSizeSchema implements KeySchema {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case INTEGER ->
          in.fitsLong() && in.longValue() >= 0 ? new ByteSize(in.longValue()) : wrong(in);
      case STRING -> parse(in);
      case DECIMAL, BOOLEAN, OBJECT, ARRAY, NULL -> wrong(in);
    };
  }

  private static Object parse(Input in) {
    try {
      return ByteSize.parse(in.string());
    } catch (ByteSize.UnknownUnitException unknown) {
      String unit = unknown.unit();
      return in.refuse(
          "byte_size_unit", "could not interpret byte unit: " + unit, Map.of("unit", unit));
    } catch (IllegalArgumentException _) {
      return wrong(in);
    }
  }

  private static Object wrong(Input in) {
    return in.refuse("byte_size", "could not parse value and unit from byte string");
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber(((ByteSize) value).bytes());
  }

  @Override
  public String text(Object value) {
    return String.valueOf(((ByteSize) value).bytes());
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return direction == Direction.INPUT
        ? Map.of("type", List.of("integer", "string"))
        : Map.of("type", "integer");
  }
}
