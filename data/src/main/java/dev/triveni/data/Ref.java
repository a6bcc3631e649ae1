package dev.triveni.data;

import dev.triveni.data.internal.json.RefFetching;
import dev.triveni.data.internal.load.LazyRef;
import dev.triveni.schema.Fetchable;
import org.jspecify.annotations.Nullable;

/// A reference to a row of another table: its id is always there, its value when it was fetched.
///
/// Two references are equal if their ids are. Comparing and printing never loads anything.
/// Immutable, as seen from outside.
///
/// In JSON it is the id, which is also what is read; one that was fetched is written as its entity.
@Fetchable(RefFetching.class)
@SuppressWarnings("exports") // only schemas make it
public sealed interface Ref<T> permits LazyRef {

  /// A reference to the row with this id.
  static <T> Ref<T> of(Table<T> table, Object id) {
    return LazyRef.to(table.mapping(), id);
  }

  /// A reference to an entity that has been saved.
  static <T> Ref<T> to(Table<T> table, T entity) {
    return LazyRef.loaded(table.mapping(), entity);
  }

  /// The id of the row.
  Object id();

  /// The entity. One that was not fetched is loaded now, together with all others that the same
  /// query found, if its unit of work still runs.
  ///
  /// @throws NotLoadedException if it was not fetched and its unit of work is over
  T get();

  /// The entity if it was fetched; else null.
  @Nullable T loadedOrNull();

  /// Whether the entity was fetched.
  boolean isLoaded();
}
