package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with `@Secret`: its mistakes are told without their input, and it is written nowhere.
final class SecretSchema implements TypeSchema {
  private final TypeSchema inner;

  SecretSchema(TypeSchema inner) {
    this.inner = inner;
  }

  @Override
  public Kind kind() {
    return inner.kind();
  }

  @Override
  public @Nullable Object read(Input in) {
    int before = in.mistakes.count();
    Object value = inner.read(in);
    in.mistakes.hide(before);
    return value;
  }

  @Override
  public @Nullable Object whenAbsent() {
    return inner.whenAbsent();
  }

  @Override
  public Optional<Object> declaredDefault() {
    return inner.declaredDefault();
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNull();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Keywords.with(inner.describe(definitions, direction), Map.of("writeOnly", true));
  }

  @Override
  public List<TypeSchema> parts() {
    return List.of(inner);
  }

  @Override
  public TypeSchema core() {
    return inner.core();
  }

  @Override
  public Optional<TypeSchema> element() {
    return inner.element();
  }
}
