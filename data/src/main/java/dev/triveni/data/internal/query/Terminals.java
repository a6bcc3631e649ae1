package dev.triveni.data.internal.query;

import dev.triveni.data.NotFoundException;
import dev.triveni.data.NotUniqueException;
import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Order.Nulls;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Selected;
import dev.triveni.data.internal.ast.Statement;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What queries are run for.
public final class Terminals {

  /// How many rows are held at a time where all are looked at one by one.
  public static final int CHUNK = 1_000;

  private Terminals() {}

  /// The only row.
  public static <T> T only(List<T> rows, Select select) {
    return atMostOne(rows, select)
        .orElseThrow(() ->
            new NotFoundException(
                "TRV-DATA-022",
                "There is no %s that the query asks for.".formatted(name(select)),
                "Check its conditions, or ask with find()."));
  }

  /// The only row, if there is one.
  public static <T> Optional<T> atMostOne(List<T> rows, Select select) {
    if (rows.size() > 1) {
      throw new NotUniqueException(
          "TRV-DATA-023 There are several %s that the query asks for, where one was wanted. Narrow its conditions, or ask with first()."
              .formatted(name(select)));
    }
    return rows.stream().findFirst();
  }

  private static String name(Select select) {
    return select.root().mapping().type().getSimpleName();
  }

  /// The order of a query, or that of the ids where it has none.
  public static List<Order> orderOrId(Select select) {
    Mapping<?> mapping = select.root().mapping();
    return select.order().isEmpty()
        ? Arrays.stream(mapping.ids())
            .mapToObj(id ->
                new Order(
                    new Node.Column(select.root(), mapping.fields().get(id)), false, Nulls.LARGEST))
            .toList()
        : select.order();
  }

  /// The opposite order of a query that has one.
  public static List<Order> reversed(Select select) {
    if (select.order().isEmpty()) {
      throw new IllegalArgumentException(
          "TRV-DATA-024 The last of rows without an order is none in particular. Say orderBy(...) first.");
    }
    return select.order().stream().map(Order::reversed).toList();
  }

  /// The conditions of a query that has nothing else.
  public static List<Node> whole(Select select) {
    if (!select.isSliced() && !select.distinct()) {
      return select.where();
    }
    return List.of(contained(select));
  }

  /// The condition that an entity is among those of a query.
  public static Node contained(Select select) {
    Node id = new Node.Column(select.root(), select.root().mapping().idField());
    Select asked = select.isSliced() || select.distinct() ? select : select.orderedBy(List.of());
    return new Node.InQuery(id, asked.unlocked().giving(List.of(new Selected.Value(id))));
  }

  /// How many entities a query gives.
  public static long count(Executor executor, Select select) {
    if (select.isSliced() || select.distinct()) {
      return countAll(executor, select);
    }
    Node count = new Node.Aggregate(AggregateFunction.COUNT, List.of(), false, null);
    return number(
        executor,
        select.orderedBy(List.of()).giving(List.of(new Selected.Value(count))),
        table(select));
  }

  /// How many rows a query of any kind gives.
  public static long countAll(Executor executor, Select select) {
    Select counted = select.isSliced() ? select : select.orderedBy(List.of());
    return number(executor, new Statement.Count(counted), table(select));
  }

  private static long number(Executor executor, Statement statement, String table) {
    return executor
        .list(
            statement,
            table,
            rows -> () -> Objects.requireNonNull(Types.LONG.reader().read(rows, 1)))
        .getFirst();
  }

  /// Whether a query gives any entity.
  public static boolean exists(Executor executor, Select select) {
    Node one = new Node.Value(1L, Types.LONG);
    Select any = select.orderedBy(List.of()).giving(List.of()).sliced(one, select.offset());
    return !executor.list(any, table(select), rows -> () -> true).isEmpty();
  }

  private static String table(Select select) {
    return select.root().mapping().table();
  }
}
