package dev.triveni.schema.internal;

import org.jspecify.annotations.Nullable;

/// A type with `@Validate`.
record ValidatedSchema(TypeSchema inner, Validation validation) implements Wrapping {

  @Override
  public @Nullable Object read(Input in) {
    if (in.token() == Token.NULL) {
      return inner.read(in);
    }
    if (validation.takesInput()) {
      return validation.read(in, inner, this);
    }
    Object value = inner.read(in);
    return value == null || value == Signal.FAILED ? value : validation.after(value, this, in);
  }
}
