package dev.triveni.data.web;

import dev.triveni.data.Database;
import dev.triveni.data.Query;
import dev.triveni.data.Table;
import dev.triveni.data.web.internal.DraftValues;
import dev.triveni.web.App;
import dev.triveni.web.PathKey;
import dev.triveni.web.Records;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The entities of a table for endpoints and pages that list, show, add, change and remove them.
/// Immutable.
///
/// ```java
/// app.install(Api.of(api -> api.include(Crud.of("/articles", EntityRecords.of(ARTICLE)))));
/// app.add(CrudViews.of(EntityRecords.of(ARTICLE, NewArticle.class)).under("/articles"));
/// ```
///
/// They are those of the running application's [Database].
///
/// @param <E> the entity
/// @param <D> what people write of it: the entity itself, or a record of some of its components
/// @param <K> its id
public final class EntityRecords<E, D, K> implements Records<E, D, K> {
  private final Table<E> table;
  private final Class<D> draftType;
  private final PathKey<K> pathKey;
  private final DraftValues<E, D> drafts;
  private final UnaryOperator<Query<E>> steps;

  private EntityRecords(
      Table<E> table, Class<D> draftType, PathKey<K> pathKey, UnaryOperator<Query<E>> steps) {
    this.table = table;
    this.draftType = draftType;
    this.pathKey = pathKey;
    this.drafts = DraftValues.of(table.mapping(), draftType);
    this.steps = steps;
  }

  /// Entities with numbers as ids, of which people write all that is not filled in.
  public static <E> EntityRecords<E, E, Long> of(Table<E> table) {
    return of(table, table.mapping().type());
  }

  /// Entities with numbers as ids.
  ///
  /// @param draft a record with components of the entity: what people write
  public static <E, D> EntityRecords<E, D, Long> of(Table<E> table, Class<D> draft) {
    return of(table, draft, PathKey.number("id"));
  }

  /// Entities with ids of any kind.
  ///
  /// @param draft a record with components of the entity: what people write
  /// @param pathKey how a path names one
  /// @throws IllegalArgumentException if the entity lacks a component of the draft
  public static <E, D, K> EntityRecords<E, D, K> of(
      Table<E> table, Class<D> draft, PathKey<K> pathKey) {
    return new EntityRecords<>(table, draft, pathKey, all -> all);
  }

  /// Some of these only, or in another order, or with what they are related to. Whoever names
  /// another one is told that there is none.
  public EntityRecords<E, D, K> narrowed(UnaryOperator<Query<E>> more) {
    return new EntityRecords<>(table, draftType, pathKey, query -> more.apply(steps.apply(query)));
  }

  private static Database db() {
    return App.current().resource(Database.class);
  }

  private Query<E> query() {
    return steps.apply(db().from(table));
  }

  @Override
  public Class<E> type() {
    return table.mapping().type();
  }

  @Override
  public Class<D> draftType() {
    return draftType;
  }

  @Override
  public PathKey<K> pathKey() {
    return pathKey;
  }

  @Override
  public K key(E one) {
    Object id = table.mapping().mapper().values(one)[table.mapping().id()];
    return pathKey.type().cast(Objects.requireNonNull(id));
  }

  @Override
  public Page<E> page(long offset, int limit) {
    Query<E> all = query();
    return new Page<>(all.offset(offset).limit(limit).list(), all.count());
  }

  @Override
  public Optional<E> find(K key) {
    return Optional.ofNullable(query().byId(List.of(key)).get(key));
  }

  @Override
  public E add(D draft) {
    return db().insert(table, drafts.entity(draft));
  }

  @Override
  public Optional<E> change(K key, D draft) {
    return db().transaction(
            () -> find(key).map(kept -> db().update(table, drafts.changed(kept, draft))));
  }

  @Override
  public boolean remove(K key) {
    return db().transaction(() -> find(key).map(kept -> db().delete(table, kept)).orElse(false));
  }
}
