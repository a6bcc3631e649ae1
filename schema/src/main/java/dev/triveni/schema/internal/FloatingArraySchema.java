package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A `double[]` or a `float[]`, such as an embedding: read and written without an object for each
/// number.
final class FloatingArraySchema implements TypeSchema {
  private final FloatingSchema element;
  private final boolean single;

  FloatingArraySchema(FloatingSchema element, boolean single) {
    this.element = element;
    this.single = single;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.ARRAY) {
      return in.refuse("list_type", "Input should be a valid list");
    }
    int start = in.mistakes.count();
    Object values = single ? readFloats(in) : readDoubles(in);
    return in.mistakes.count() == start ? values : Signal.FAILED;
  }

  private double[] readDoubles(Input in) {
    double[] values = new double[16];
    int size = 0;
    in.enter();
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      int before = in.mistakes.count();
      values[size] = element.readDouble(in);
      in.mistakes.within(before, size++);
    }
    return Arrays.copyOf(values, size);
  }

  private float[] readFloats(Input in) {
    float[] values = new float[16];
    int size = 0;
    in.enter();
    while (in.nextElement()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      int before = in.mistakes.count();
      values[size] = element.readFloat(in);
      in.mistakes.within(before, size++);
    }
    return Arrays.copyOf(values, size);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    if (value instanceof float[] numbers) {
      for (float each : numbers) {
        FloatingSchema.write(each, out);
      }
    } else {
      for (double each : (double[]) value) {
        FloatingSchema.write(each, out);
      }
    }
    out.writeEndArray();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return OrderedMap.of("type", "array", "items", element.describe(definitions, direction));
  }

  @Override
  public List<TypeSchema> parts() {
    return List.of(element);
  }

  @Override
  public Optional<TypeSchema> element() {
    return Optional.of(element);
  }
}
