package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A whole number of any size.
final class BigIntegerSchema implements KeySchema {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case INTEGER -> in.bigInteger();
      case DECIMAL -> WholeNumbers.fromDecimal(in);
      case STRING ->
          in.conversion.readsStrings() ? WholeNumbers.parse(in) : WholeNumbers.wrongType(in);
      case BOOLEAN ->
          in.conversion.readsNumbers()
              ? BigInteger.valueOf(in.bool() ? 1 : 0)
              : WholeNumbers.wrongType(in);
      case OBJECT, ARRAY, NULL -> WholeNumbers.wrongType(in);
    };
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber((BigInteger) value);
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
