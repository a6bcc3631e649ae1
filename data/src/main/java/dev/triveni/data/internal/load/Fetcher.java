package dev.triveni.data.internal.load;

import dev.triveni.data.internal.ast.Lists;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Selected;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Unit;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Relation.Children;
import dev.triveni.data.spi.Relation.Joined;
import dev.triveni.data.spi.Relation.One;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the rows of queries with what they fetch along. Thread-safe.
public final class Fetcher {
  private final Executor executor;

  /// A fetcher that runs its queries with an executor.
  public Fetcher(Executor executor) {
    this.executor = executor;
  }

  boolean isIn(@Nullable Unit unit) {
    return executor.connections().isIn(unit);
  }

  /// The rows of a query of entities, with what is fetched along.
  @SuppressWarnings("unchecked") // the root's mapping reads its own entities
  public <E> List<E> list(Select select, FetchTree fetches) {
    EntityReader reader = reader(select, fetches);
    List<E> entities =
        executor.list(
            select.giving(reader.selected()),
            select.root().mapping().table(),
            rows -> () -> (E) Objects.requireNonNull(reader.read(rows)));
    reader.finish();
    return entities;
  }

  /// Gives the rows of a query to somebody, of which few are held at a time.
  @SuppressWarnings("unchecked") // the root's mapping reads its own entities
  public <E> void each(Select select, FetchTree fetches, int chunk, Consumer<E> consumer) {
    Chunks<E> chunks = new Chunks<>(chunk, consumer);
    AtomicReference<EntityReader> reader = new AtomicReference<>(reader(select, fetches));
    executor.each(
        select.giving(reader.get().selected()),
        select.root().mapping().table(),
        chunk,
        rows -> () -> (E) Objects.requireNonNull(reader.get().read(rows)),
        entity -> {
          if (chunks.add(entity)) {
            reader.getAndSet(reader(select, fetches)).finish();
            chunks.flush();
          }
        });
    reader.get().finish();
    chunks.flush();
  }

  private EntityReader reader(Select select, FetchTree fetches) {
    return reader(select.root(), 1, fetches);
  }

  EntityReader reader(Place place, int first, FetchTree fetches) {
    return new EntityReader(this, executor.connections().unit(), place, first, fetches);
  }

  /// A reader of single values and entities.
  public Values values(List<Object> kinds, ResultSet rows) {
    return new Values(this, kinds, rows);
  }

  /// The query of all rows at the other end of a relation, in the order of their ids.
  Prefetch standard(Relation relation) {
    Place root = Place.root(relation.target());
    Select all = Select.from(root);
    return new Prefetch(
        relation.isMany()
            ? all.orderedBy(
                List.of(
                    new Order(
                        new Node.Column(root, root.mapping().idField()),
                        false,
                        Order.Nulls.LARGEST)))
            : all,
        FetchTree.NOTHING);
  }

  /// The rows at the other end of a relation, by what tells to which row of this end they belong.
  Map<Object, List<Object>> fetch(Place place, Prefetch query, List<Object> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Place root = query.select().root();
    Node.Column key =
        key(
            Objects.requireNonNull(place.via()),
            Objects.requireNonNull(place.parent()).mapping(),
            root);
    Field field = key.field();
    Select keyed = query.select();
    if (!key.place().equals(root)) {
      keyed = keyed.paired(key.place());
    }
    keyed =
        keyed.where(
            new Node.Call(Operation.ANY, List.of(key, new Node.Values(keys, field.type()))));
    EntityReader reader = reader(keyed, query.fetches());
    List<Selected> selected = Lists.with(reader.selected(), new Selected.Value(key));
    Map<Object, List<Object>> found = new HashMap<>();
    int last = reader.width() + 1;
    executor.list(
        keyed.giving(selected),
        root.mapping().table(),
        rows ->
            () -> {
              Object entity = Objects.requireNonNull(reader.read(rows));
              Object owner = Objects.requireNonNull(field.type().reader().read(rows, last));
              return found.computeIfAbsent(owner, _ -> new ArrayList<>()).add(entity);
            });
    reader.finish();
    return found;
  }

  /// The column that tells to which row of this end a row of the other end belongs.
  public static Node.Column key(Relation relation, Mapping<?> own, Place root) {
    Mapping<?> other = root.mapping();
    return switch (relation) {
      case One _ -> new Node.Column(root, other.idField());
      case Children children ->
          new Node.Column(root, other.fields().get(other.indexOfColumn(children.column())));
      case Joined joined -> new Node.Column(root.to(reversed(joined, own)), own.idField());
    };
  }

  private static Relation reversed(Joined joined, Mapping<?> own) {
    return new Joined(
        joined.name(), new Known(own), joined.through(), joined.others(), joined.own(), false);
  }

  /// A description that is there: equal to itself, so that shapes are equal.
  private record Known(Mapping<?> mapping) implements Supplier<Mapping<?>> {
    @Override
    public Mapping<?> get() {
      return mapping;
    }
  }
}
