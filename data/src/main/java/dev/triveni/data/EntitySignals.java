package dev.triveni.data;

import dev.triveni.data.internal.signals.Listeners;
import dev.triveni.data.internal.signals.Listeners.Moment;
import dev.triveni.data.spi.Relation;
import java.util.function.Consumer;

/// Tells listeners which entities are saved and deleted, one by one. Thread-safe.
///
/// ```
/// db.signals().saved(ARTICLE, saved -> index.put(saved.entity()));
/// ```
///
/// Listeners are called on the thread that saves, within its transaction if there is one, in the
/// order in which they came. What one throws is thrown to whoever saves: before the row is written,
/// that refuses it. What others shall see only once it is committed belongs into
/// [Database#afterCommit].
///
/// What changes many rows in one statement tells nobody: `insertAll`, `updateAll`, `upsert` and
/// `update` of a query.
public final class EntitySignals {
  private final Listeners listeners;

  EntitySignals(Listeners listeners) {
    this.listeners = listeners;
  }

  /// Calls a listener before an entity of this table is written.
  public <E> Subscription saving(Table<E> table, Consumer<? super Save<E>> listener) {
    return listen(Moment.SAVING, table, listener);
  }

  /// Calls a listener after an entity of this table was written.
  public <E> Subscription saved(Table<E> table, Consumer<? super Save<E>> listener) {
    return listen(Moment.SAVED, table, listener);
  }

  /// Calls a listener before an entity of this table is deleted, also because one is deleted to
  /// which it refers.
  public <E> Subscription deleting(Table<E> table, Consumer<? super Deletion<E>> listener) {
    return listen(Moment.DELETING, table, listener);
  }

  /// Calls a listener after an entity of this table was deleted.
  public <E> Subscription deleted(Table<E> table, Consumer<? super Deletion<E>> listener) {
    return listen(Moment.DELETED, table, listener);
  }

  /// Calls a listener before pairs are added or removed, from either end.
  ///
  /// @param relation a relation with a table of pairs, such as `ARTICLE.tags()`
  public Subscription relating(Table<?> relation, Consumer<? super PairChange> listener) {
    return listeners.add(Moment.RELATING, pairs(relation), listener);
  }

  /// Calls a listener after pairs were added or removed, from either end.
  ///
  /// @param relation a relation with a table of pairs, such as `ARTICLE.tags()`
  public Subscription related(Table<?> relation, Consumer<? super PairChange> listener) {
    return listeners.add(Moment.RELATED, pairs(relation), listener);
  }

  private Subscription listen(Moment moment, Table<?> table, Consumer<?> listener) {
    listeners.known().add(table.mapping());
    return listeners.add(moment, table.mapping().table(), listener);
  }

  private static String pairs(Table<?> relation) {
    if (relation.place().via() instanceof Relation.Joined joined) {
      return joined.through();
    }
    throw new IllegalArgumentException(
        "TRV-DATA-601 %s has no table of pairs, so that no pairs are added to it. Name a relation such as ARTICLE.tags(), or listen to saved(...) of the other entity."
            .formatted(relation));
  }

  /// Ends when it is closed. Thread-safe.
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {

    /// Stops the calls.
    @Override
    void close();
  }
}
