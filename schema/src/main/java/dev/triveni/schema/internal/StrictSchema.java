package dev.triveni.schema.internal;

import dev.triveni.schema.Strict;
import org.jspecify.annotations.Nullable;

/// A type with `@Strict`.
record StrictSchema(TypeSchema inner, Strict said) implements Wrapping {

  @Override
  public @Nullable Object read(Input in) {
    Conversion outside = in.conversion;
    in.conversion = outside.as(said);
    try {
      return inner.read(in);
    } finally {
      in.conversion = outside;
    }
  }
}
