package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.time.Year;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A `Year`: a whole number in JSON.
final class YearSchema implements KeySchema {
  private final IntegerSchema number =
      new IntegerSchema(Year.MIN_VALUE, Year.MAX_VALUE, value -> Year.of((int) value), null);

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return number.read(in);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber(((Year) value).getValue());
  }

  @Override
  public String text(Object value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Map.of("type", "integer");
  }
}
