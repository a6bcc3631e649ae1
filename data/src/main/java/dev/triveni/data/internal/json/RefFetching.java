package dev.triveni.data.internal.json;

import dev.triveni.data.Id;
import dev.triveni.data.Ref;
import dev.triveni.data.internal.load.LazyRef;
import dev.triveni.schema.Fetching;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reference in JSON: the id of the row, or the entity if it was fetched. Thread-safe.
public final class RefFetching implements Fetching<Ref<?>> {
  private final Class<?> entity;
  private final Type id;

  /// References to an entity.
  RefFetching(Class<?> entity) {
    this.entity = entity;
    this.id = id(entity);
  }

  private static Type id(Class<?> entity) {
    List<RecordComponent> ids =
        entity.isRecord()
            ? Arrays.stream(entity.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Id.class))
                .toList()
            : List.of();
    if (ids.size() != 1) {
      throw new IllegalArgumentException(
          "TRV-DATA-600 A reference to %s cannot be told in JSON: it has %d components with @Id. Refer to an entity with an id of one component."
              .formatted(entity.getName(), ids.size()));
    }
    return ids.getFirst().getGenericType();
  }

  @Override
  public Type whole() {
    return entity;
  }

  @Override
  public Optional<Type> brief() {
    return Optional.of(id);
  }

  @Override
  public @Nullable Object wholeOrNull(Ref<?> value) {
    return value.loadedOrNull();
  }

  @Override
  public Object briefOrNull(Ref<?> value) {
    return value.id();
  }

  @Override
  public Ref<?> of(@Nullable Object brief) {
    return LazyRef.byId(Objects.requireNonNull(brief));
  }
}
