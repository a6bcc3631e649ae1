package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with `@Secret`: its mistakes are told without their input, and it is written nowhere.
record SecretSchema(TypeSchema inner) implements Wrapping {

  @Override
  public @Nullable Object read(Input in) {
    int before = in.mistakes.count();
    Object value = inner.read(in);
    in.mistakes.hide(before);
    return value;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNull();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Keywords.with(inner.describe(definitions, direction), Map.of("writeOnly", true));
  }
}
