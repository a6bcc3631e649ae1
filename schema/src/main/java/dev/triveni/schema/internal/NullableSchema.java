package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A type with `@Nullable`: null where the value is null or left out.
record NullableSchema(TypeSchema inner) implements Wrapping {

  @Override
  public @Nullable Object read(Input in) {
    return in.token() == Token.NULL ? null : inner.read(in);
  }

  @Override
  public @Nullable Object whenAbsent() {
    return null;
  }

  @Override
  public Optional<Object> declaredDefault() {
    return Optional.empty();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Keywords.orNull(inner.describe(definitions, direction));
  }
}
