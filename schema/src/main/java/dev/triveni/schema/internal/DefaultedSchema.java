package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with `@Default`: the default where the value is left out.
final class DefaultedSchema implements TypeSchema {
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

  TypeSchema inner() {
    return inner;
  }

  @Override
  public Kind kind() {
    return inner.kind();
  }

  @Override
  public @Nullable Object read(Input in) {
    return inner.read(in);
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
  public void write(Object written, JsonGenerator out) {
    inner.write(written, out);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> schema = inner.describe(definitions, direction);
    return tree == null ? schema : Keywords.with(schema, Map.of("default", tree));
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
