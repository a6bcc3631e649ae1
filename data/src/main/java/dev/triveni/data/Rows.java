package dev.triveni.data;

import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Select.Combined;
import dev.triveni.data.internal.ast.Selected;
import dev.triveni.data.internal.jdbc.Executor.Reading;
import dev.triveni.data.internal.load.Values;
import dev.triveni.data.internal.query.Terminals;
import dev.triveni.data.spi.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a query gives of each entity, or of each group of them. Immutable.
///
/// Where something is made of many rows (`count()`), everything else that is selected is what rows
/// are grouped by.
public final class Rows<T> implements Results<T> {
  private final Database database;
  private final Select select;
  private final Function<Tuple, T> maker;
  private final List<Selectable<?>> items;

  private Rows(
      Database database, Select select, Function<Tuple, T> maker, List<Selectable<?>> items) {
    this.database = database;
    this.select = select;
    this.maker = maker;
    this.items = items;
  }

  static <T> Rows<T> of(Selecting from, Function<Tuple, T> maker, Selectable<?>... items) {
    List<Selected> selected = Arrays.stream(items).map(Rows::selected).toList();
    return switch (from) {
      case Query<?> query ->
          new Rows<>(query.database(), query.statement().giving(selected), maker, List.of(items));
    };
  }

  private static Selected selected(Selectable<?> item) {
    return switch (item) {
      case Expression<?> expression -> new Selected.Value(expression.node());
      case Table<?> table -> new Selected.Entity(table.place());
    };
  }

  /// The values of one row. Used by one thread.
  static final class Tuple {
    private final Values values;

    Tuple(Values values) {
      this.values = values;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // read as the item says; may be null
    <V> V at(int index, Selectable<V> item) {
      return (V) values.at(index);
    }
  }

  private Rows<T> with(Select other) {
    return new Rows<>(database, other, maker, items);
  }

  private Reading<T> reading() {
    List<Object> kinds =
        items.stream()
            .<Object>map(item ->
                switch (item) {
                  case Expression<?> expression -> expression.type();
                  case Table<?> table -> table.place();
                })
            .toList();
    return rows -> {
      Values values = database.fetcher().values(kinds, rows);
      Tuple tuple = new Tuple(values);
      return () -> {
        values.read();
        return maker.apply(tuple);
      };
    };
  }

  /// Of equal rows one only.
  public Rows<T> distinct() {
    return with(select.distinctOn(List.of()));
  }

  /// The rows in another order.
  public Rows<T> orderBy(Sortable... values) {
    return with(select.orderedBy(Query.orders(values)));
  }

  /// The rows, or groups, that fulfil all conditions.
  public Rows<T> filter(Condition... conditions) {
    Select filtered = select;
    for (Condition condition : conditions) {
      filtered = filtered.where(condition.node());
    }
    return with(filtered);
  }

  /// So many rows at most.
  public Rows<T> limit(int rows) {
    return with(select.sliced(Query.number(rows), select.offset()));
  }

  /// Without so many rows at the beginning.
  public Rows<T> offset(long rows) {
    return with(select.sliced(select.limit(), Query.number(rows)));
  }

  /// The rows of this and of another query, equal ones once.
  public Rows<T> union(Rows<T> other) {
    return with(select.combined(new Combined("union", other.select)));
  }

  /// The rows of this and of another query.
  public Rows<T> unionAll(Rows<T> other) {
    return with(select.combined(new Combined("union all", other.select)));
  }

  /// The rows that another query gives too.
  public Rows<T> intersect(Rows<T> other) {
    return with(select.combined(new Combined("intersect", other.select)));
  }

  /// The rows that another query does not give.
  public Rows<T> except(Rows<T> other) {
    return with(select.combined(new Combined("except", other.select)));
  }

  /// The value of the one row as a value in another query.
  public Expression<T> asValue() {
    if (items.size() != 1 || !(items.getFirst() instanceof Expression<?> only)) {
      throw new IllegalArgumentException(
          "TRV-DATA-021 A query within a query has to give one value, and this gives %d. Select one column."
              .formatted(items.size()));
    }
    @SuppressWarnings("unchecked") // of one item, the rows are what it says
    Type<T> type = (Type<T>) only.type();
    return Expression.of(new dev.triveni.data.internal.ast.Node.Scalar(select), type);
  }

  @Override
  public List<T> list() {
    return database.executor().list(select, select.root().mapping().table(), reading());
  }

  @Override
  public T get() {
    return Terminals.only(limit(2).list(), select);
  }

  @Override
  public Optional<T> find() {
    return Terminals.atMostOne(limit(2).list(), select);
  }

  @Override
  public Optional<T> first() {
    return limit(1).list().stream().findFirst();
  }

  @Override
  public Optional<T> last() {
    return with(select.orderedBy(Terminals.reversed(select))).first();
  }

  @Override
  public long count() {
    return Terminals.countAll(database.executor(), select);
  }

  @Override
  public boolean exists() {
    return limit(1).count() > 0;
  }

  @Override
  public void forEach(Consumer<T> consumer) {
    database
        .executor()
        .each(select, select.root().mapping().table(), Terminals.CHUNK, reading(), consumer);
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

  Select statement() {
    return select;
  }
}
