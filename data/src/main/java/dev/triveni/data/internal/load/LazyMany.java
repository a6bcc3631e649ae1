package dev.triveni.data.internal.load;

import dev.triveni.data.Many;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The other side of a relation to many, which can be loaded with those of its peers.
public final class LazyMany<T> implements Many<T> {
  private final @Nullable Object owner;
  private final @Nullable Peers peers;
  private @Nullable List<T> values;

  LazyMany(@Nullable Object owner, @Nullable Peers peers, @Nullable List<T> values) {
    this.owner = owner;
    this.peers = peers;
    this.values = values;
  }

  /// The other side of what is not saved yet.
  public static <T> Many<T> none() {
    return new LazyMany<>(null, null, List.of());
  }

  /// Entities that are there.
  public static <T> Many<T> loaded(List<T> entities) {
    return new LazyMany<>(null, null, List.copyOf(entities));
  }

  @Override
  public List<T> list() {
    if (values == null && peers != null) {
      peers.load();
    }
    return Objects.requireNonNull(values);
  }

  /// The entities if they were fetched; else null.
  public @Nullable List<T> loadedOrNull() {
    return values;
  }

  @Override
  public boolean isLoaded() {
    return values != null;
  }

  /// The id of the row on this side.
  Object owner() {
    return Objects.requireNonNull(owner);
  }

  @SuppressWarnings("unchecked") // the values were read by the mapping of the relation
  void fill(List<?> entities) {
    values = List.copyOf((List<T>) entities);
  }

  /// It is no part of the row.
  @Override
  public boolean equals(Object other) {
    return other instanceof LazyMany<?>;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return values == null ? "Many(?)" : "Many(" + values.size() + ")";
  }
}
