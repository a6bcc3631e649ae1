package dev.triveni.data;

import dev.triveni.data.internal.ast.Lists;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Order.Nulls;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.query.Places;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of a list as places in it: a row is behind another if it comes later by the first
/// column in which they differ. Immutable.
final class Keyset<E> {
  private final Table<E> table;
  private final List<Order> order;

  Keyset(Table<E> table, List<Order> asked) {
    this.table = table;
    Node id = new Node.Column(table.place(), table.mapping().idField());
    this.order =
        asked.stream().anyMatch(one -> one.node().equals(id))
            ? asked
            : Lists.with(asked, new Order(id, false, Nulls.LARGEST));
    order.forEach(this::check);
  }

  private void check(Order one) {
    boolean own = one.node() instanceof Node.Column(var place, _) && place.equals(table.place());
    if (!own || one.nulls() != Nulls.LARGEST) {
      throw new IllegalArgumentException(
          "TRV-DATA-035 Slices of %s can be ordered by its own columns only, without nullsFirst() or nullsLast(). Use page(...) for another order."
              .formatted(table));
    }
  }

  List<Order> order() {
    return order;
  }

  /// The query of what is behind a place; the whole query if the place is empty.
  Select after(Select select, String place) {
    return place.isEmpty() ? select : select.where(behind(Places.read(place, fields())));
  }

  private List<Field> fields() {
    return order.stream().map(one -> ((Node.Column) one.node()).field()).toList();
  }

  private Node behind(List<@Nullable Object> values) {
    List<Node> ways = new ArrayList<>();
    List<Node> equal = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Node later = later(order.get(i), values.get(i));
      if (later != null) {
        ways.add(new Node.And(Lists.with(equal, later)));
      }
      equal.add(same(order.get(i), values.get(i)));
    }
    return new Node.Or(ways);
  }

  /// Rows without a value count as the largest.
  private static @Nullable Node later(Order one, @Nullable Object value) {
    Field field = ((Node.Column) one.node()).field();
    if (value == null) {
      return one.descending() ? call(Operation.IS_NOT_NULL, one.node()) : null;
    }
    Node bound = new Node.Value(value, field.type());
    if (one.descending()) {
      return call(Operation.LESS, one.node(), bound);
    }
    Node larger = call(Operation.GREATER, one.node(), bound);
    return field.nullable()
        ? new Node.Or(List.of(larger, call(Operation.IS_NULL, one.node())))
        : larger;
  }

  private static Node same(Order one, @Nullable Object value) {
    Field field = ((Node.Column) one.node()).field();
    return value == null
        ? call(Operation.IS_NULL, one.node())
        : call(Operation.EQUAL, one.node(), new Node.Value(value, field.type()));
  }

  private static Node call(Operation operation, Node... operands) {
    return new Node.Call(operation, List.of(operands));
  }

  /// The slice of the rows that were found, of which one may be too many.
  Slice<E> slice(List<E> found, int size) {
    if (found.size() <= size) {
      return new Slice<>(found, "");
    }
    List<E> items = found.subList(0, size);
    return new Slice<>(items, Places.write(values(items.getLast()), fields()));
  }

  private List<@Nullable Object> values(E entity) {
    Mapping<E> mapping = table.mapping();
    @Nullable Object[] values = mapping.mapper().values(entity);
    List<@Nullable Object> chosen = new ArrayList<>();
    for (Field field : fields()) {
      Object value = values[mapping.fields().indexOf(field)];
      chosen.add(value instanceof Ref<?> ref ? ref.id() : value);
    }
    return chosen;
  }
}
