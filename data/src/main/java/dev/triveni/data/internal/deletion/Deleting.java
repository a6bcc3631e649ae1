package dev.triveni.data.internal.deletion;

import dev.triveni.data.ConstraintException.Rule;
import dev.triveni.data.ConstraintException.Violation;
import dev.triveni.data.Database;
import dev.triveni.data.DeleteRule;
import dev.triveni.data.Deletion;
import dev.triveni.data.ProtectedException;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Statement.Delete;
import dev.triveni.data.internal.deletion.Collector.Obstacle;
import dev.triveni.data.internal.deletion.Collector.Row;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Isolation;
import dev.triveni.data.internal.load.Fetcher;
import dev.triveni.data.internal.signals.Listeners;
import dev.triveni.data.internal.signals.Listeners.Moment;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Deletes rows with all that goes along, if anybody wants to know of it: else the database does it
/// alone, by the same rules. Thread-safe.
public final class Deleting {
  private final Database database;
  private final Executor executor;
  private final Fetcher fetcher;
  private final Listeners listeners;

  /// Deletes rows of a database.
  public Deleting(Database database, Executor executor, Fetcher fetcher, Listeners listeners) {
    this.database = database;
    this.executor = executor;
    this.fetcher = fetcher;
    this.listeners = listeners;
  }

  /// Whether it must be looked what goes along with rows of an entity: somebody listens, or rows
  /// may be protected.
  public boolean concerns(Mapping<?> mapping) {
    listeners.known().add(mapping);
    return concerns(mapping, new HashSet<>());
  }

  private boolean concerns(Mapping<?> mapping, Set<Mapping<?>> seen) {
    return seen.add(mapping)
        && (listeners.has(Moment.DELETING, mapping.table())
            || listeners.has(Moment.DELETED, mapping.table())
            || listeners.known().referencesTo(mapping).stream()
                .anyMatch(each -> concerns(each.by().onDelete(), each.from(), seen)));
  }

  private boolean concerns(DeleteRule rule, Mapping<?> from, Set<Mapping<?>> seen) {
    return switch (rule) {
      case PROTECT, RESTRICT -> true;
      case CASCADE -> concerns(from, seen);
      case SET_NULL, SET_DEFAULT, DO_NOTHING, DB_CASCADE -> false;
    };
  }

  /// Deletes entities with all that goes along, and gives how many of themselves were there.
  ///
  /// @throws ProtectedException if rows that are to stay refer to them
  public <E> int delete(Mapping<E> mapping, List<E> entities) {
    return executor
        .connections()
        .inTransaction(
            Isolation.STANDARD,
            () -> {
              Collector collector = new Collector(listeners.known(), fetcher);
              collector.add(mapping, entities);
              refuse(mapping, collector.obstacles());
              Map<Mapping<?>, Map<Object, Row>> all = collector.inOrder();
              all.forEach((each, rows) -> tell(Moment.DELETING, each, rows));
              int deleted = 0;
              for (var each : all.entrySet()) {
                int gone = deleteAll(each.getKey(), new ArrayList<>(each.getValue().keySet()));
                deleted += each.getKey().equals(mapping) ? gone : 0;
              }
              all.forEach((each, rows) -> tell(Moment.DELETED, each, rows));
              return deleted;
            });
  }

  private void tell(Moment moment, Mapping<?> mapping, Map<Object, Row> rows) {
    rows.values()
        .forEach(row ->
            listeners.tell(
                moment,
                mapping.table(),
                () -> new Deletion<>(database, row.entity(), row.cascaded())));
  }

  private static void refuse(Mapping<?> mapping, List<Obstacle> obstacles) {
    if (obstacles.isEmpty()) {
      return;
    }
    List<?> rows = obstacles.stream().flatMap(each -> each.entities().stream()).toList();
    String entity = mapping.type().getSimpleName();
    String detail =
        "This %s cannot be deleted, because others refer to it: %s."
            .formatted(
                entity, obstacles.stream().map(Deleting::named).collect(Collectors.joining("; ")));
    throw new ProtectedException(
        "TRV-DATA-602 %s Delete them first, or say with @OnDelete what becomes of them."
            .formatted(detail),
        detail,
        Violation.of(Rule.REFERENCE, mapping.table(), ""),
        rows);
  }

  private static String named(Obstacle obstacle) {
    Mapping<?> from = obstacle.reference().from();
    return "%d %s by %s (%s)"
        .formatted(
            obstacle.entities().size(),
            from.type().getSimpleName(),
            obstacle.reference().by().name(),
            obstacle.entities().stream()
                .limit(5)
                .map(each -> key(from, each))
                .collect(Collectors.joining(", ")));
  }

  @SuppressWarnings("unchecked") // the row was read by the mapping
  private static <E> String key(Mapping<E> mapping, Object entity) {
    return String.valueOf(Collector.key(mapping, (E) entity));
  }

  private int deleteAll(Mapping<?> mapping, List<Object> keys) {
    if (mapping.ids().length == 1) {
      return executor.change(
          new Delete(Place.root(mapping), List.of(any(mapping, keys))), mapping.table());
    }
    int deleted = 0;
    for (Object key : keys) {
      deleted +=
          executor.change(
              new Delete(Place.root(mapping), equal(mapping, (List<?>) key)), mapping.table());
    }
    return deleted;
  }

  private static Node any(Mapping<?> mapping, List<Object> keys) {
    Field id = mapping.idField();
    return new Node.Call(
        Operation.ANY,
        List.of(new Node.Column(Place.root(mapping), id), new Node.Values(keys, id.type())));
  }

  private static List<Node> equal(Mapping<?> mapping, List<?> key) {
    List<Node> conditions = new ArrayList<>();
    int[] ids = mapping.ids();
    for (int i = 0; i < ids.length; i++) {
      Field id = mapping.fields().get(ids[i]);
      conditions.add(
          new Node.Call(
              Operation.EQUAL,
              List.of(
                  new Node.Column(Place.root(mapping), id),
                  new Node.Value(key.get(i), id.type()))));
    }
    return conditions;
  }
}
