package dev.triveni.web;

import dev.triveni.web.internal.MemoryRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Records that are kept somewhere, for pages and endpoints that list, show, add, change and remove
/// them. Implementations are thread-safe.
///
/// ```java
/// record Post(long id, String title, String text) {}
///
/// record NewPost(@NotBlank String title, @Multiline String text) {}
///
/// Records<Post, NewPost, Long> posts =
///     Records.inMemory(
///         Post.class, NewPost.class, Post::id,
///         (id, draft) -> new Post(id, draft.title(), draft.text()));
/// ```
///
/// What is refused for a reason that only the keeper knows, such as a title that is taken, is an
/// {@link dev.triveni.schema.InvalidInputException}, which names the component of the draft.
///
/// @param <T> what is kept
/// @param <D> the draft: what people write of it; what is kept has its components too
/// @param <K> what tells one from another
public interface Records<T, D, K> {

  /// A part of the records, in their order. Immutable.
  ///
  /// @param count how many there are altogether
  record Page<T>(List<T> items, long count) {

    /// Copies the list.
    public Page {
      items = List.copyOf(items);
    }
  }

  /// Records in memory, in the order in which they are added, with the keys 1, 2, 3: for tests and
  /// examples.
  ///
  /// @param make makes the record of a key and a draft; called again when it is changed
  static <T, D> Records<T, D, Long> inMemory(
      Class<T> type, Class<D> draftType, Function<T, Long> key, BiFunction<Long, D, T> make) {
    return new MemoryRecords<>(type, draftType, key, make);
  }

  /// What is kept.
  Class<T> type();

  /// What people write of it.
  Class<D> draftType();

  /// How a path names one of them.
  PathKey<K> pathKey();

  /// The key of one of them.
  K key(T one);

  /// Some of them, and how many there are altogether.
  ///
  /// @param offset how many are left out before the first
  /// @param limit how many are wanted at most
  Page<T> page(long offset, int limit);

  /// The one with this key.
  Optional<T> find(K key);

  /// Adds one, and gives it as it is kept.
  T add(D draft);

  /// Changes the one with this key, and gives it as it is kept; empty if there is none.
  Optional<T> change(K key, D draft);

  /// Removes the one with this key, and tells whether it was there.
  boolean remove(K key);
}
