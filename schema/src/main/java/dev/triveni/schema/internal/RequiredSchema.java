package dev.triveni.schema.internal;

import org.jspecify.annotations.Nullable;

/// A type with `@Required`: it may be null, and must not be left out.
record RequiredSchema(TypeSchema inner) implements Wrapping {

  @Override
  public @Nullable Object whenAbsent() {
    return Signal.MISSING;
  }
}
