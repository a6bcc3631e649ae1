package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// An `Optional`, or one of its primitive relatives: empty where the value is null or left out.
final class OptionalSchema implements TypeSchema {
  private final TypeSchema inner;
  private final Object empty;
  private final Function<Object, Object> wrap;
  private final Function<Object, @Nullable Object> unwrap;

  private OptionalSchema(
      TypeSchema inner,
      Object empty,
      Function<Object, Object> wrap,
      Function<Object, @Nullable Object> unwrap) {
    this.inner = inner;
    this.empty = empty;
    this.wrap = wrap;
    this.unwrap = unwrap;
  }

  /// A schema of `Optional`, `OptionalInt`, `OptionalLong` or `OptionalDouble`.
  static OptionalSchema of(Class<?> type, TypeSchema inner) {
    if (type == OptionalInt.class) {
      return new OptionalSchema(
          inner, OptionalInt.empty(), v -> OptionalInt.of((int) v), OptionalSchema::unwrapInt);
    }
    if (type == OptionalLong.class) {
      return new OptionalSchema(
          inner, OptionalLong.empty(), v -> OptionalLong.of((long) v), OptionalSchema::unwrapLong);
    }
    if (type == OptionalDouble.class) {
      return new OptionalSchema(
          inner,
          OptionalDouble.empty(),
          v -> OptionalDouble.of((double) v),
          OptionalSchema::unwrapDouble);
    }
    return new OptionalSchema(
        inner, Optional.empty(), Optional::of, v -> ((Optional<?>) v).orElse(null));
  }

  private static @Nullable Object unwrapInt(Object value) {
    OptionalInt optional = (OptionalInt) value;
    return optional.isPresent() ? (Object) optional.getAsInt() : null;
  }

  private static @Nullable Object unwrapLong(Object value) {
    OptionalLong optional = (OptionalLong) value;
    return optional.isPresent() ? (Object) optional.getAsLong() : null;
  }

  private static @Nullable Object unwrapDouble(Object value) {
    OptionalDouble optional = (OptionalDouble) value;
    return optional.isPresent() ? (Object) optional.getAsDouble() : null;
  }

  @Override
  public Kind kind() {
    return inner.kind();
  }

  @Override
  public Object read(Input in) {
    if (in.token() == Token.NULL) {
      return empty;
    }
    Object value = inner.read(in);
    if (value == Signal.FAILED) {
      return Signal.FAILED;
    }
    return value == null ? empty : wrap.apply(value);
  }

  @Override
  public Object whenAbsent() {
    return empty;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    inner.writeNullable(unwrap.apply(value), out);
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
  public Optional<TypeSchema> element() {
    return Optional.of(inner);
  }
}
