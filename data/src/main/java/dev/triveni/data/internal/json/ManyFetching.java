package dev.triveni.data.internal.json;

import dev.triveni.data.Many;
import dev.triveni.data.internal.load.LazyMany;
import dev.triveni.schema.Fetching;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The other side of a relation in JSON: the list of its entities if they were fetched.
/// Thread-safe.
public final class ManyFetching implements Fetching<Many<?>> {
  private final Class<?> entity;

  /// Relations to many of an entity.
  ManyFetching(Class<?> entity) {
    this.entity = entity;
  }

  @Override
  public Type whole() {
    return new ListOf(entity);
  }

  @Override
  public Optional<Type> brief() {
    return Optional.empty();
  }

  @Override
  public @Nullable Object wholeOrNull(Many<?> value) {
    return switch (value) {
      case LazyMany<?> many -> many.loadedOrNull();
    };
  }

  @Override
  public @Nullable Object briefOrNull(Many<?> value) {
    return null;
  }

  @Override
  public Many<?> of(@Nullable Object brief) {
    return Many.none();
  }

  /// The type of a list.
  private record ListOf(Class<?> element) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {element};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }
}
