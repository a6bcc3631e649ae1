package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with `@Nullable`: null where the value is null or left out.
final class NullableSchema implements TypeSchema {
  private final TypeSchema inner;

  NullableSchema(TypeSchema inner) {
    this.inner = inner;
  }

  @Override
  public Kind kind() {
    return inner.kind();
  }

  @Override
  public @Nullable Object read(Input in) {
    return in.token() == Token.NULL ? null : inner.read(in);
  }

  @Override
  public @Nullable Object whenAbsent() {
    return null;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    inner.write(value, out);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Keywords.orNull(inner.describe(definitions, direction));
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
