package dev.triveni.data.internal.query;

import dev.triveni.data.PairChange.Kind;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.load.Fetcher;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Relation.Joined;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What one row is related to. Thread-safe.
///
/// It changes tables of pairs; other relations to many are changed at the other end, by its
/// reference.
public final class Pairs {
  private final Executor executor;
  private final Relation relation;
  private final Mapping<?> mapping;
  private final Object own;
  private final PairTelling telling;

  /// What the row with an id is related to.
  public Pairs(
      Executor executor, Relation relation, Mapping<?> mapping, Object own, PairTelling telling) {
    this.executor = executor;
    this.relation = relation;
    this.mapping = mapping;
    this.own = own;
    this.telling = telling;
  }

  /// A query of rows of the other table, joined with the pairs if there are any.
  public Select joined(Select select) {
    Place key = Fetcher.key(relation, mapping, select.root()).place();
    return key.equals(select.root()) ? select : select.paired(key);
  }

  /// The condition by which rows of the other table belong to this one.
  public Node belongs(Place root) {
    Node.Column key = Fetcher.key(relation, mapping, root);
    return new Node.Call(Operation.EQUAL, List.of(key, new Node.Value(own, key.field().type())));
  }

  /// Adds pairs that are not there yet.
  public void add(List<?> entities) {
    Joined joined = joined();
    Set<Object> there = new HashSet<>(others(joined));
    List<Object> fresh =
        entities.stream().map(one -> idOf(joined.target(), one)).filter(there::add).toList();
    telling.around(Kind.ADD, this::name, own, fresh, () -> fresh.forEach(id -> insert(joined, id)));
  }

  private void insert(Joined joined, Object id) {
    change(
        "insert into %s (%s, %s) values (?, ?)"
            .formatted(quote(joined.through()), quote(joined.own()), quote(joined.others())),
        ownValue(),
        new Node.Value(id, joined.target().idField().type()));
  }

  private String name() {
    return mapping.type().getSimpleName() + "." + relation.name();
  }

  private List<Object> others(Joined joined) {
    Field id = joined.target().idField();
    return executor.list(
        "select %s from %s where %s = ?"
            .formatted(quote(joined.others()), quote(joined.through()), quote(joined.own())),
        List.of(ownValue()),
        rows -> () -> Objects.requireNonNull(id.type().reader().read(rows, 1)));
  }

  /// Removes pairs.
  public void remove(List<?> entities) {
    Joined joined = joined();
    remove(joined, entities.stream().map(entity -> idOf(joined.target(), entity)).toList());
  }

  private void remove(Joined joined, List<Object> ids) {
    Field id = joined.target().idField();
    telling.around(
        Kind.REMOVE,
        this::name,
        own,
        ids,
        () ->
            change(
                "delete from %s where %s = ? and %s = any(?)"
                    .formatted(
                        quote(joined.through()), quote(joined.own()), quote(joined.others())),
                ownValue(),
                new Node.Values(ids, id.type())));
  }

  /// Removes all pairs of the row.
  public void clear() {
    Joined joined = joined();
    if (telling.isHeard()) {
      remove(joined, others(joined));
      return;
    }
    change(
        "delete from %s where %s = ?".formatted(quote(joined.through()), quote(joined.own())),
        ownValue());
  }

  /// Makes these the pairs of the row.
  public void replace(List<?> entities) {
    clear();
    add(entities);
  }

  private Joined joined() {
    if (relation instanceof Joined joined) {
      return joined;
    }
    throw new IllegalArgumentException(
        "TRV-DATA-043 %s of %s is the other side of a reference, so that it is changed there. Change the references of the %s instead."
            .formatted(
                relation.name(),
                mapping.type().getSimpleName(),
                relation.target().type().getSimpleName()));
  }

  private void change(String sql, Node... values) {
    executor.change(sql, Arrays.asList(values));
  }

  private Node ownValue() {
    return new Node.Value(own, mapping.idField().type());
  }

  @SuppressWarnings("unchecked") // the relation leads to entities of its target
  private static <R> Object idOf(Mapping<R> target, Object entity) {
    return Objects.requireNonNull(target.mapper().values((R) entity)[target.id()]);
  }

  private String quote(String name) {
    return executor.dialect().quote(name);
  }
}
