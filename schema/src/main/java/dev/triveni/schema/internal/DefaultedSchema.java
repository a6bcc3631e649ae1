package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A type with `@Default`: the default where the value is left out.
final class DefaultedSchema implements Wrapping {
  private final TypeSchema inner;
  private @Nullable Object value;
  private @Nullable Object tree;

  /// A type whose default is still to be read.
  DefaultedSchema(TypeSchema inner) {
    this.inner = inner;
  }

  /// Tells the default, once, before the first use.
  ///
  /// @param written the default as it would be written; null to keep it out of descriptions
  void define(@Nullable Object read, @Nullable Object written) {
    value = read;
    tree = written;
  }

  @Override
  public TypeSchema inner() {
    return inner;
  }

  @Override
  public @Nullable Object whenAbsent() {
    return value;
  }

  @Override
  public Optional<Object> declaredDefault() {
    return Optional.ofNullable(value);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> schema = inner.describe(definitions, direction);
    return tree == null ? schema : Keywords.with(schema, Map.of("default", tree));
  }
}
