package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value that the database computes for each row: a column, or something made of columns.
/// Immutable.
public sealed class Expression<T> implements Selectable<T>, Sortable
    permits OrderedExpression, Condition, JsonExpression, ListColumn, ValueColumn {
  private final Node node;
  private final Type<T> type;

  Expression(Node node, Type<T> type) {
    this.node = node;
    this.type = type;
  }

  static <T> Expression<T> of(Node node, Type<T> type) {
    return new OrderedExpression<>(node, type);
  }

  final Node node() {
    return node;
  }

  final Type<T> type() {
    return type;
  }

  final Node value(@Nullable Object value) {
    return new Node.Value(value, type);
  }

  static Condition condition(Operation operation, Node... operands) {
    return new Condition(new Node.Call(operation, List.of(operands)));
  }

  /// Equal to a value; to null: without a value.
  public final Condition eq(@Nullable T value) {
    return value == null ? isNull() : condition(Operation.EQUAL, node, value(value));
  }

  /// Equal to another value of the row.
  public final Condition eq(Expression<T> other) {
    return condition(Operation.EQUAL, node, other.node);
  }

  /// Not equal to a value: the complement of [#eq], so that rows without a value belong to it.
  public final Condition ne(@Nullable T value) {
    return eq(value).not();
  }

  /// Not equal to another value of the row.
  public final Condition ne(Expression<T> other) {
    return eq(other).not();
  }

  /// One of some values.
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final Condition in(T... values) {
    return in(Arrays.asList(values));
  }

  /// One of some values; of none, no row has one.
  public final Condition in(Collection<? extends T> values) {
    List<?> present = values.stream().filter(Objects::nonNull).toList();
    return condition(Operation.ANY, node, new Node.Values(present, type));
  }

  /// One of the values that another query gives.
  public final Condition in(Rows<T> rows) {
    return new Condition(new Node.InQuery(node, rows.statement()));
  }

  /// Without a value.
  public final Condition isNull() {
    return condition(Operation.IS_NULL, node);
  }

  /// With a value.
  public final Condition isNotNull() {
    return condition(Operation.IS_NOT_NULL, node);
  }

  /// From the smallest to the largest.
  public final Ordering asc() {
    return new Ordering(new Order(node, false, Order.Nulls.LARGEST));
  }

  /// From the largest to the smallest.
  public final Ordering desc() {
    return new Ordering(new Order(node, true, Order.Nulls.LARGEST));
  }

  /// How many rows have a value.
  public final NumberAggregate<Long> count() {
    return new NumberAggregate<>(aggregate(AggregateFunction.COUNT), Types.LONG);
  }

  /// The values of all rows as a list, in any order.
  public final Expression<List<T>> collected() {
    return of(aggregate(AggregateFunction.COLLECTED), Types.list(type));
  }

  /// The value as text.
  public final TextExpression toText() {
    return new TextExpression(new Node.Cast(node, Types.LONG_TEXT.column()), Types.LONG_TEXT);
  }

  /// Nothing where the value is this one, and else the value.
  public final OrderedExpression<T> nullIf(T value) {
    return new OrderedExpression<>(
        new Node.Call(Operation.NULL_IF, List.of(node, value(value))), type);
  }

  /// The value of any row of a group, where all have the same.
  public final Expression<T> anyValue() {
    return of(aggregate(AggregateFunction.ANY), type);
  }

  final Node.Aggregate aggregate(AggregateFunction function, Node... more) {
    List<Node> operands = new java.util.ArrayList<>(List.of(node));
    operands.addAll(List.of(more));
    return new Node.Aggregate(function, List.copyOf(operands), false, null);
  }
}
