package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with constraints. The first one that a value breaks is reported.
final class ConstrainedSchema implements TypeSchema {
  private final TypeSchema inner;
  private final List<Constraint> constraints;

  ConstrainedSchema(TypeSchema inner, List<Constraint> constraints) {
    this.inner = inner;
    this.constraints = List.copyOf(constraints);
  }

  @Override
  public Kind kind() {
    return inner.kind();
  }

  @Override
  public @Nullable Object read(Input in) {
    Object value = inner.read(in);
    return value == null || value == Signal.FAILED
        ? value
        : Checks.first(constraints, value, this, in);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    inner.write(value, out);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> schema = inner.describe(definitions, direction);
    for (Constraint constraint : constraints) {
      schema = Keywords.with(schema, constraint.keywords());
    }
    return schema;
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
