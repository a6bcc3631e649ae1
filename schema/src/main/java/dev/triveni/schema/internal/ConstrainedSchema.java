package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.internal.constraint.Constraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A type with constraints. The first one that a value breaks is reported.
record ConstrainedSchema(TypeSchema inner, List<Constraint> constraints) implements Wrapping {

  ConstrainedSchema {
    constraints = List.copyOf(constraints);
  }

  @Override
  public @Nullable Object read(Input in) {
    Object value = inner.read(in);
    return value == null || value == Signal.FAILED
        ? value
        : Checks.first(constraints, value, this, in);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> schema = inner.describe(definitions, direction);
    for (Constraint constraint : constraints) {
      schema = Keywords.with(schema, constraint.keywords());
    }
    return schema;
  }
}
