package dev.triveni.data.internal.deletion;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.load.FetchTree;
import dev.triveni.data.internal.load.Fetcher;
import dev.triveni.data.internal.signals.KnownEntities;
import dev.triveni.data.internal.signals.KnownEntities.Reference;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds out what goes along when rows are deleted, and what stands against it. Used by one thread.
final class Collector {

  /// How many rows of each kind are named that stand against a deletion.
  private static final long NAMED = 100;

  private final KnownEntities known;
  private final Fetcher fetcher;
  private final Map<Mapping<?>, Map<Object, Row>> rows = new LinkedHashMap<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  /// A row that goes.
  ///
  /// @param cascaded whether it goes because of another one
  record Row(Object entity, boolean cascaded) {}

  /// Rows that refer to one that goes, and are to stay.
  record Obstacle(Reference reference, List<?> entities) {}

  Collector(KnownEntities known, Fetcher fetcher) {
    this.known = known;
    this.fetcher = fetcher;
  }

  /// Adds rows that are to go, and all that goes along.
  <E> void add(Mapping<E> mapping, List<E> entities) {
    add(mapping, entities, false);
  }

  private <E> void add(Mapping<E> mapping, List<E> entities, boolean cascaded) {
    Map<Object, Row> of = rows.computeIfAbsent(mapping, _ -> new LinkedHashMap<>());
    List<Object> fresh = new ArrayList<>();
    for (E entity : entities) {
      Object key = key(mapping, entity);
      if (of.putIfAbsent(key, new Row(entity, cascaded)) == null) {
        fresh.add(key);
      }
    }
    if (!fresh.isEmpty()) {
      known.referencesTo(mapping).forEach(reference -> follow(reference, fresh));
    }
  }

  private void follow(Reference reference, List<Object> keys) {
    switch (reference.by().onDelete()) {
      case CASCADE -> cascade(reference.from(), reference, keys);
      case PROTECT, RESTRICT -> {
        List<?> found = fetcher.list(referring(reference, keys, NAMED), FetchTree.NOTHING);
        if (!found.isEmpty()) {
          obstacles.add(new Obstacle(reference, found));
        }
      }
      case SET_NULL, SET_DEFAULT, DO_NOTHING, DB_CASCADE -> {}
    }
  }

  private <E> void cascade(Mapping<E> from, Reference reference, List<Object> keys) {
    add(from, fetcher.list(referring(reference, keys, 0), FetchTree.NOTHING), true);
  }

  private static Select referring(Reference reference, List<Object> keys, long limit) {
    Mapping<?> from = reference.from();
    Place root = Place.root(from);
    Field column = from.fields().get(from.indexOfColumn(reference.by().column()));
    Select select =
        Select.from(root)
            .where(
                new Node.Call(
                    Operation.ANY,
                    List.of(new Node.Column(root, column), new Node.Values(keys, column.type()))))
            .orderedBy(
                Arrays.stream(from.ids())
                    .mapToObj(id ->
                        new Order(
                            new Node.Column(root, from.fields().get(id)),
                            false,
                            Order.Nulls.LARGEST))
                    .toList());
    return limit == 0
        ? select
        : select.sliced(new Node.Value(limit, dev.triveni.data.spi.Types.LONG), select.offset());
  }

  /// What tells a row from others: its id, or the list of them.
  static <E> Object key(Mapping<E> mapping, E entity) {
    @Nullable Object[] values = mapping.mapper().values(entity);
    int[] ids = mapping.ids();
    return ids.length == 1
        ? Objects.requireNonNull(values[ids[0]])
        : Arrays.stream(ids).mapToObj(id -> Objects.requireNonNull(values[id])).toList();
  }

  /// What stands against it: rows that are protected, and rows that are restricted and do not go
  /// along themselves.
  List<Obstacle> obstacles() {
    return obstacles.stream()
        .map(this::remaining)
        .filter(left -> !left.entities().isEmpty())
        .toList();
  }

  private Obstacle remaining(Obstacle obstacle) {
    return obstacle.reference().by().onDelete() == DeleteRule.PROTECT
        ? obstacle
        : new Obstacle(
            obstacle.reference(), staying(obstacle.reference().from(), obstacle.entities()));
  }

  @SuppressWarnings("unchecked") // the rows were read by the mapping
  private <E> List<?> staying(Mapping<E> mapping, List<?> entities) {
    Map<Object, Row> going = rows.getOrDefault(mapping, Map.of());
    return entities.stream().filter(each -> !going.containsKey(key(mapping, (E) each))).toList();
  }

  /// The rows that go, those first to which no other refers.
  Map<Mapping<?>, Map<Object, Row>> inOrder() {
    Map<Mapping<?>, Map<Object, Row>> ordered = new LinkedHashMap<>();
    List<Mapping<?>> begun = new ArrayList<>();
    rows.keySet().forEach(mapping -> place(mapping, begun, ordered));
    return ordered;
  }

  private void place(
      Mapping<?> mapping, List<Mapping<?>> begun, Map<Mapping<?>, Map<Object, Row>> ordered) {
    if (begun.contains(mapping) || !rows.containsKey(mapping)) {
      return;
    }
    begun.add(mapping);
    known.referencesTo(mapping).forEach(each -> place(each.from(), begun, ordered));
    ordered.put(mapping, Objects.requireNonNull(rows.get(mapping)));
  }
}
