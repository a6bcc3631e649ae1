package dev.triveni.data.internal.load;

import dev.triveni.data.NotLoadedException;
import dev.triveni.data.Ref;
import dev.triveni.data.spi.Mapping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A reference that can be loaded with those of its peers.
public final class LazyRef<T> implements Ref<T> {
  private final Object id;
  private final @Nullable Peers peers;
  private @Nullable T value;

  LazyRef(Object id, @Nullable Peers peers, @Nullable T value) {
    this.id = id;
    this.peers = peers;
    this.value = value;
  }

  /// A reference by hand.
  public static <T> Ref<T> to(Mapping<T> mapping, Object id) {
    mapping.idField();
    return new LazyRef<>(id, null, null);
  }

  /// A reference to the row with an id.
  public static <T> Ref<T> byId(Object id) {
    return new LazyRef<>(id, null, null);
  }

  /// A reference to an entity that is there.
  public static <T> Ref<T> loaded(Mapping<T> mapping, T entity) {
    Object id = mapping.mapper().values(entity)[mapping.id()];
    if (id == null) {
      throw new dev.triveni.data.IncompleteException(
          "TRV-DATA-016 This %s has no id yet, so that nothing can refer to it. Save it first, and refer to what save returns."
              .formatted(mapping.type().getSimpleName()));
    }
    return new LazyRef<>(id, null, entity);
  }

  @Override
  public Object id() {
    return id;
  }

  @Override
  public T get() {
    if (value == null && peers != null) {
      peers.load();
    }
    if (value == null) {
      throw new NotLoadedException(
          "TRV-DATA-017 The row with id %s is not loaded: this reference was made by hand. Read it with db.get."
              .formatted(id));
    }
    return value;
  }

  @Override
  public @Nullable T loadedOrNull() {
    return value;
  }

  @Override
  public boolean isLoaded() {
    return value != null;
  }

  @SuppressWarnings("unchecked") // the value was read by the mapping of the relation
  void fill(Object entity) {
    value = (T) entity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LazyRef<?> ref && Objects.equals(id, ref.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Ref(" + id + ")";
  }
}
