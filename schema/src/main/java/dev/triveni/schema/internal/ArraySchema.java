package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// An array of objects or of primitive values.
final class ArraySchema implements TypeSchema {
  private final TypeSchema element;
  private final Class<?> component;

  ArraySchema(TypeSchema element, Class<?> component) {
    this.element = element;
    this.component = component;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.ARRAY) {
      return in.refuse(
          "list_type", "Input should be a valid list", Map.of(), Reach.holdsSecret(this));
    }
    List<@Nullable Object> values = new ArrayList<>();
    if (!ListSchema.readInto(values, element, in)) {
      return Signal.FAILED;
    }
    Object array = Array.newInstance(component, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, values.get(i));
    }
    return array;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    switch (value) {
      case int[] numbers -> out.writeArray(numbers, 0, numbers.length);
      case long[] numbers -> out.writeArray(numbers, 0, numbers.length);
      case Object[] objects -> writeAll(objects, out);
      default -> writePrimitives(value, out);
    }
  }

  private void writeAll(Object[] objects, JsonGenerator out) {
    out.writeStartArray();
    for (Object each : objects) {
      element.writeNullable(each, out);
    }
    out.writeEndArray();
  }

  private void writePrimitives(Object array, JsonGenerator out) {
    out.writeStartArray();
    for (int i = 0; i < Array.getLength(array); i++) {
      element.writeNullable(Array.get(array, i), out);
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
