package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import java.util.Map;

/// A type with `@Described`: its description says more.
record DescribedSchema(TypeSchema inner, Map<String, Object> keywords) implements Wrapping {

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Keywords.with(inner.describe(definitions, direction), keywords);
  }
}
