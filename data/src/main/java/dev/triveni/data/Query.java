package dev.triveni.data;

import dev.triveni.data.internal.ast.Lock;
import dev.triveni.data.internal.ast.Lock.Strength;
import dev.triveni.data.internal.ast.Lock.Wait;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Statement;
import dev.triveni.data.internal.deletion.Deleting;
import dev.triveni.data.internal.load.FetchTree;
import dev.triveni.data.internal.load.Prefetch;
import dev.triveni.data.internal.query.Terminals;
import dev.triveni.data.internal.query.Violations;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A set of entities, described step by step; nothing runs until its result is asked for.
///
/// Immutable: each step gives a new query.
///
/// ```
/// List<Article> page = db.from(ARTICLE)
///     .filter(ARTICLE.author().name.icontains("ann"), ARTICLE.status.eq(PUBLISHED))
///     .exclude(ARTICLE.tags().name.eq("draft"))
///     .with(ARTICLE.author())
///     .orderBy(ARTICLE.createdAt.desc())
///     .limit(20).list();
/// ```
public final class Query<E> implements Results<E>, Selecting {
  private final Database database;
  private final Table<E> table;
  private final Select select;
  private final FetchTree fetches;

  Query(Database database, Table<E> table, Select select, FetchTree fetches) {
    this.database = database;
    this.table = table;
    this.select = select;
    this.fetches = fetches;
  }

  private Query<E> with(Select other) {
    return new Query<>(database, table, other, fetches);
  }

  /// The entities that fulfil all conditions. Conditions about one relation to many are asked of
  /// the same related row if they stand in one call, and of any if they stand in several.
  public Query<E> filter(Condition... conditions) {
    return conditions.length == 0 ? this : with(select.where(all(conditions)));
  }

  /// The entities that do not fulfil all conditions: what [#filter] would leave out.
  public Query<E> exclude(Condition... conditions) {
    return conditions.length == 0 ? this : with(select.where(new Node.Not(all(conditions))));
  }

  private static Node all(Condition... conditions) {
    return conditions.length == 1
        ? conditions[0].node()
        : new Node.And(Arrays.stream(conditions).map(Condition::node).toList());
  }

  /// The query that a function makes of this: a place for steps that belong together.
  public <R> R apply(java.util.function.Function<? super Query<E>, R> function) {
    return function.apply(this);
  }

  /// The entities in another order; without a value, in any.
  public Query<E> orderBy(Sortable... values) {
    return with(select.orderedBy(orders(values)));
  }

  static List<Order> orders(Sortable... values) {
    return Arrays.stream(values).map(Ordering::order).toList();
  }

  /// The entities in the opposite order.
  public Query<E> reverse() {
    return with(
        select.orderedBy(Terminals.orderOrId(select).stream().map(Order::reversed).toList()));
  }

  /// So many entities at most.
  public Query<E> limit(int rows) {
    return with(select.sliced(number(rows), select.offset()));
  }

  /// Without so many entities at the beginning.
  public Query<E> offset(long rows) {
    return with(select.sliced(select.limit(), number(rows)));
  }

  static Node number(long value) {
    return new Node.Value(value, Types.LONG);
  }

  /// Of the entities that have the same values, the first only.
  public Query<E> distinctOn(Expression<?>... values) {
    return with(select.distinctOn(Arrays.stream(values).<Node>map(Expression::node).toList()));
  }

  /// Fetches relations along: a reference by a join, a relation to many by one query more.
  public Query<E> with(Table<?>... relations) {
    FetchTree more = fetches;
    for (Table<?> relation : relations) {
      more = more.with(checked(relation).place(), null);
    }
    return new Query<>(database, table, select, more);
  }

  /// Fetches a relation along by one query more, of which the steps are told.
  public <R> Query<E> with(Table<R> relation, UnaryOperator<Query<R>> steps) {
    Place root = Place.root(relation.mapping());
    Query<R> whole = new Query<>(database, relation, Select.from(root), FetchTree.NOTHING);
    Query<R> chosen = steps.apply(whole);
    Prefetch prefetch = new Prefetch(chosen.select, chosen.fetches);
    return new Query<>(database, table, select, fetches.with(checked(relation).place(), prefetch));
  }

  private <R> Table<R> checked(Table<R> relation) {
    Place place = relation.place();
    if (place.parent() == null || !place.root().equals(select.root().root())) {
      throw new IllegalArgumentException(
          "TRV-DATA-020 %s is no relation of %s, so that it cannot be fetched along. Name one of its own, such as with(%s.…())."
              .formatted(place, select.root(), select.root()));
    }
    return relation;
  }

  /// Locks the rows until the transaction ends, and waits for other locks; of relations that are
  /// joined, the rows of these too.
  public Query<E> forUpdate(Table<?>... along) {
    List<Place> places = Arrays.stream(along).map(one -> checked(one).place()).toList();
    return with(select.locking(new Lock(Strength.UPDATE, Wait.WAIT, places)));
  }

  /// Locks the rows against changes, and lets others refer to them; on H2 like [#forUpdate].
  public Query<E> forNoKeyUpdate() {
    return locking(Strength.NO_KEY_UPDATE, Wait.WAIT);
  }

  /// Locks the rows, and throws [ContentionException] if another transaction holds one.
  public Query<E> forUpdateNoWait() {
    return locking(Strength.UPDATE, Wait.FAIL);
  }

  /// Locks the rows, and leaves out those that another transaction holds.
  public Query<E> forUpdateSkipLocked() {
    return locking(Strength.UPDATE, Wait.SKIP);
  }

  private Query<E> locking(Strength strength, Wait wait) {
    return with(select.locking(new Lock(strength, wait, List.of())));
  }

  /// No entity, without asking the database for any condition but one that is false.
  public Query<E> none() {
    return with(select.where(new Node.Or(List.of())));
  }

  /// The entity, or a new one, if there is none: also where several ask at once.
  ///
  /// @param draft makes the new one, which must fulfil the conditions and break a rule of the
  ///   database if it is there already
  public E findOrSave(Supplier<? extends Draft<E, ?>> draft) {
    return new Saving<>(database, this).found(draft);
  }

  /// The entity after it was changed, or a new one, if there is none: also where several ask at
  /// once. The changes must leave the conditions true.
  ///
  /// @param draft makes the new one, which must fulfil the conditions and break a rule of the
  ///   database if it is there already
  /// @param changes what is set where it is there
  public E updateOrSave(Supplier<? extends Draft<E, ?>> draft, Assignment... changes) {
    return new Saving<>(database, this).changed(draft, changes);
  }

  /// The entities of this and of another query, in any order.
  public Query<E> union(Query<E> other) {
    return of(new Node.Or(List.of(contained(), other.contained())));
  }

  /// The entities that another query has, too, in any order.
  public Query<E> intersect(Query<E> other) {
    return of(new Node.And(List.of(contained(), other.contained())));
  }

  /// The entities that another query does not have, in any order.
  public Query<E> except(Query<E> other) {
    return of(new Node.And(List.of(contained(), new Node.Not(other.contained()))));
  }

  private Query<E> of(Node condition) {
    return with(Select.from(select.root()).where(condition));
  }

  private Node contained() {
    return Terminals.contained(select);
  }

  /// Whether an entity is among these.
  public boolean contains(E entity) {
    Mapping<E> mapping = table.mapping();
    Object id = mapping.mapper().values(entity)[mapping.id()];
    return id != null && filter(Expressions.hasId(table, id)).exists();
  }

  /// The entities with these ids, by id.
  public Map<Object, E> byId(Collection<?> ids) {
    Mapping<E> mapping = table.mapping();
    Map<Object, E> found = new LinkedHashMap<>();
    for (E entity : filter(Expressions.hasAnyId(table, ids)).list()) {
      found.put(Objects.requireNonNull(mapping.mapper().values(entity)[mapping.id()]), entity);
    }
    return found;
  }

  /// One page of the entities, and how many there are.
  ///
  /// @param number which page, from one on
  /// @param size how many entities a page has
  public Page<E> page(int number, int size) {
    return Page.of(ordered(), number, size);
  }

  private Query<E> ordered() {
    return with(select.orderedBy(Terminals.orderOrId(select)));
  }

  /// The next entities behind a place that an earlier slice told: as quick for the last as for the
  /// first, and steady while rows are inserted. It may be ordered by columns of the entity.
  ///
  /// @param size how many entities
  /// @param after what the slice before told; empty for the first
  public Slice<E> slice(int size, String after) {
    Keyset<E> keyset = new Keyset<>(table, Terminals.orderOrId(select));
    Select from = keyset.after(select.orderedBy(keyset.order()), after);
    return keyset.slice(with(from).limit(size + 1).list(), size);
  }

  /// Changes all these rows at once, and gives how many.
  public int update(Assignment... assignments) {
    Statement update =
        new Statement.Update(
            select.root(),
            Arrays.stream(assignments).map(Assignment::field).toList(),
            Arrays.stream(assignments).map(Assignment::value).toList(),
            Terminals.whole(select));
    Mapping<E> mapping = table.mapping();
    return Violations.explained(
        mapping, null, () -> database.executor().change(update, mapping.table()));
  }

  /// Deletes all these rows, and gives how many: at once, or one by one where somebody listens or
  /// others may be protected.
  ///
  /// @throws ProtectedException if rows that are to stay refer to them
  public int delete() {
    Deleting deleting = database.deleting();
    if (deleting.concerns(table.mapping())) {
      return database.transaction(() -> deleting.delete(table.mapping(), list()));
    }
    return database
        .executor()
        .change(
            new Statement.Delete(select.root(), Terminals.whole(select)),
            select.root().mapping().table());
  }

  @Override
  public List<E> list() {
    return database.fetcher().list(select, fetches);
  }

  @Override
  public E get() {
    return Terminals.only(limit(2).list(), select);
  }

  @Override
  public Optional<E> find() {
    return Terminals.atMostOne(limit(2).list(), select);
  }

  @Override
  public Optional<E> first() {
    return ordered().limit(1).list().stream().findFirst();
  }

  @Override
  public Optional<E> last() {
    return reverse().first();
  }

  @Override
  public long count() {
    return Terminals.count(database.executor(), select);
  }

  @Override
  public boolean exists() {
    return Terminals.exists(database.executor(), select);
  }

  @Override
  public void forEach(Consumer<E> consumer) {
    database.fetcher().each(select, fetches, Terminals.CHUNK, consumer);
  }

  @Override
  public String sql() {
    return database.executor().sql(select).text();
  }

  @Override
  public String explain(PlanFormat format) {
    return database.executor().explain(select, database.dialect().explain(format));
  }

  @Override
  public String explainRun() {
    return database.executor().explain(select, "explain analyze ");
  }

  Database database() {
    return database;
  }

  Select statement() {
    return select;
  }
}
