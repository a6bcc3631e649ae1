package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.ast.Lock;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Selected;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.spi.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes one `select`. Used by one thread.
///
/// Where something is made of all rows (`count()`), everything else that is selected is what rows
/// are grouped by, and conditions about it come after the grouping.
final class SelectWriter {
  private final Dialect dialect;
  private final Map<Node, Integer> slots;
  private final Scope scope;
  private final NodeWriter nodes;

  SelectWriter(Dialect dialect, Map<Node, Integer> slots, Scope scope) {
    this.dialect = dialect;
    this.slots = slots;
    this.scope = scope;
    this.nodes = new NodeWriter(dialect, slots, scope);
  }

  String write(Select select) {
    return select.combined().isEmpty() ? single(select, true) : combined(select);
  }

  private String single(Select select, boolean whole) {
    scope.open(select.root());
    if (select.pairs() != null) {
      scope.openPairs(select.pairs());
    }
    boolean grouped = isGrouped(select);
    checkMany(select, grouped);
    if (grouped) {
      checkGroups(select);
    }
    String columns = columns(select);
    String where = conditions(select, grouped, false);
    String group = grouped ? group(select) : "";
    String having = grouped ? conditions(select, true, true) : "";
    String order = whole ? order(select) : "";
    String distinct = distinct(select);
    String lock = select.lock() == null ? "" : lock(select.root(), select.lock());
    return "select "
        + distinct
        + columns
        + " from "
        + scope.from()
        + clause(" where ", where)
        + clause(" group by ", group)
        + clause(" having ", having)
        + clause(" order by ", order)
        + (whole ? slice(select) : "")
        + lock;
  }

  /// Of several tables that are joined, only those that were asked for are locked.
  private String lock(Place root, Lock lock) {
    List<String> tables =
        Stream.concat(Stream.of(root), lock.along().stream()).map(scope::alias).toList();
    return " " + dialect.lock(lock, scope.isJoined() ? tables : List.of());
  }

  private static String clause(String word, String text) {
    return text.isEmpty() ? "" : word + text;
  }

  private boolean isGrouped(Select select) {
    return values(select).anyMatch(node -> Columns.aggregates(node, scope))
        || select.order().stream().anyMatch(one -> Columns.aggregates(one.node(), scope))
        || select.where().stream().anyMatch(one -> Columns.aggregates(one, scope));
  }

  private static Stream<Node> values(Select select) {
    return select.selected().stream()
        .flatMap(
            one -> one instanceof Selected.Value(Node node) ? Stream.of(node) : Stream.empty());
  }

  private void checkMany(Select select, boolean grouped) {
    Set<Place> many = new LinkedHashSet<>();
    values(select)
        .filter(node -> !Columns.aggregates(node, scope))
        .forEach(node -> Columns.joined(node, scope).ifPresent(many::add));
    if (grouped && many.size() > 1) {
      throw new IllegalArgumentException(
          "TRV-DATA-004 A query that groups by %s would count rows several times. Group by one of these relations, and ask for the other in a query of its own."
              .formatted(many.stream().map(Place::toString).collect(Collectors.joining(" and "))));
    }
    for (Order order : select.order()) {
      if (Columns.joined(order.node(), scope).filter(place -> !many.contains(place)).isPresent()) {
        throw new IllegalArgumentException(
            "TRV-DATA-005 Rows cannot be ordered by %s, of which each may have several. Order by an aggregate of it, such as its min() or max()."
                .formatted(Columns.joined(order.node(), scope).orElseThrow()));
      }
    }
  }

  /// What is made of related rows differs within a group, and would make groups of its own.
  private void checkGroups(Select select) {
    Stream.concat(values(select), select.order().stream().map(Order::node))
        .flatMap(node -> Columns.aggregated(node, scope).stream())
        .findFirst()
        .ifPresent(place -> {
          throw new IllegalArgumentException(
              "TRV-DATA-353 What is made of %s differs from row to row, so that a query that makes groups cannot give it. Begin with the table of %s, or ask for it in a query of its own."
                  .formatted(place, place.mapping().type().getSimpleName()));
        });
  }

  private String columns(Select select) {
    List<String> columns = new ArrayList<>();
    for (Selected one : select.selected()) {
      switch (one) {
        case Selected.Entity(Place place) -> columns.addAll(all(place));
        case Selected.Value(Node node) -> columns.add(selected(node, columns.size()));
      }
    }
    return columns.isEmpty() ? "1" : String.join(", ", columns);
  }

  private List<String> all(Place place) {
    // Joined first, so that the id is the other table's own: it tells whether the row is there.
    return place.mapping().fields().stream()
        .map(field -> scope.joinedColumn(place, field.column()))
        .toList();
  }

  private String selected(Node node, int index) {
    return Columns.binds(node) ? nodes.write(node) + " as c" + index : nodes.write(node);
  }

  private String conditions(Select select, boolean grouped, boolean afterGrouping) {
    ConditionWriter writer = new ConditionWriter(dialect, slots, scope);
    return writer.all(
        select.where().stream()
            .flatMap(one -> split(one, grouped))
            .filter(one -> (grouped && Columns.aggregates(one, scope)) == afterGrouping)
            .toList());
  }

  /// The parts of a condition that may stand before and after grouping.
  private Stream<Node> split(Node condition, boolean grouped) {
    return grouped
            && condition instanceof Node.And(List<Node> parts)
            && Columns.aggregates(condition, scope)
        ? parts.stream()
        : Stream.of(condition);
  }

  private String group(Select select) {
    Set<String> keys = new LinkedHashSet<>();
    int index = 0;
    for (Selected one : select.selected()) {
      switch (one) {
        case Selected.Entity(Place place) -> {
          keys.addAll(all(place));
          index += place.mapping().fields().size();
        }
        case Selected.Value(Node node) -> {
          if (!Columns.aggregates(node, scope)) {
            keys.add(Columns.binds(node) ? "c" + index : nodes.write(node));
          }
          index++;
        }
      }
    }
    select.order().stream()
        .map(Order::node)
        .filter(node -> !Columns.aggregates(node, scope) && name(node, select) == null)
        .forEach(node -> checkOrder(node, keys));
    return String.join(", ", keys);
  }

  private void checkOrder(Node node, Set<String> keys) {
    if (!keys.contains(nodes.write(node))
        && !Columns.columns(node).map(nodes::write).allMatch(keys::contains)) {
      throw new IllegalArgumentException(
          "TRV-DATA-354 Groups of %s cannot be ordered by what differs within a group. Select it, too, or order by something that is made of all rows of a group, such as its min()."
              .formatted(Columns.columns(node).findFirst().orElseThrow().place()));
    }
  }

  private String order(Select select) {
    return select.order().stream()
        .map(one -> {
          String name = name(one.node(), select);
          return (name == null ? nodes.write(one.node()) : name) + nodes.direction(one);
        })
        .collect(Collectors.joining(", "));
  }

  /// The name of a selected value that binds something: written anew, it would be another one.
  @SuppressWarnings("ReferenceEquality") // only the very same node binds the same values
  private static @Nullable String name(Node node, Select select) {
    int index = 0;
    for (Selected one : select.selected()) {
      switch (one) {
        case Selected.Entity(Place place) -> index += place.mapping().fields().size();
        case Selected.Value(Node value) -> {
          if (value == node && Columns.binds(node)) {
            return "c" + index;
          }
          index++;
        }
      }
    }
    return null;
  }

  private String distinct(Select select) {
    if (!select.distinct()) {
      return "";
    }
    return select.distinctOn().isEmpty()
        ? "distinct "
        : "distinct on (%s) "
            .formatted(
                select.distinctOn().stream().map(nodes::write).collect(Collectors.joining(", ")));
  }

  private String slice(Select select) {
    String limit = select.limit() == null ? "" : " limit " + nodes.write(select.limit());
    String offset = select.offset() == null ? "" : " offset " + nodes.write(select.offset());
    return limit + offset;
  }

  /// Several queries as one. It is ordered by what is selected, told by its number.
  private String combined(Select select) {
    StringBuilder text = new StringBuilder("(").append(single(select, false)).append(")");
    for (Select.Combined one : select.combined()) {
      text.append(" ")
          .append(one.operator())
          .append(" (")
          .append(new SelectWriter(dialect, slots, sibling()).write(one.other()))
          .append(")");
    }
    String order =
        select.order().stream()
            .map(one -> position(one.node(), select) + nodes.direction(one))
            .collect(Collectors.joining(", "));
    return text + clause(" order by ", order) + slice(select);
  }

  private Scope sibling() {
    return scope.sibling();
  }

  @SuppressWarnings("ReferenceEquality") // only the very same node binds the same values
  private static int position(Node node, Select select) {
    int index = 1;
    for (Selected one : select.selected()) {
      switch (one) {
        case Selected.Entity(Place place) -> {
          for (var field : place.mapping().fields()) {
            if (node.equals(new Node.Column(place, field))) {
              return index;
            }
            index++;
          }
        }
        case Selected.Value(Node value) -> {
          if (value == node || (!Columns.binds(node) && Objects.equals(value, node))) {
            return index;
          }
          index++;
        }
      }
    }
    throw new IllegalArgumentException(
        "TRV-DATA-006 A combined query can be ordered only by what it selects. Select the value too, or order by one that is selected.");
  }
}
