package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Expressions that do not begin with a column. Meant to be imported statically.
public final class Expressions {
  private Expressions() {}

  /// How many rows.
  public static NumberAggregate<Long> count() {
    return new NumberAggregate<>(
        new Node.Aggregate(AggregateFunction.COUNT, List.of(), false, null), Types.LONG);
  }

  /// How many related rows each row has.
  public static NumberAggregate<Long> count(Table<?> related) {
    Node id = new Node.Column(related.place(), related.mapping().idField());
    return new NumberAggregate<>(
        new Node.Aggregate(AggregateFunction.COUNT, List.of(id), false, null), Types.LONG);
  }

  /// All of some conditions; of none, each row fulfils it.
  public static Condition and(Condition... conditions) {
    return new Condition(new Node.And(nodes(conditions)));
  }

  /// One at least of some conditions; of none, no row fulfils it.
  public static Condition or(Condition... conditions) {
    return new Condition(new Node.Or(nodes(conditions)));
  }

  /// The complement of a condition.
  public static Condition not(Condition condition) {
    return condition.not();
  }

  /// Whether another query gives a row. It may speak of the tables of the query around it.
  public static Condition exists(Results<?> rows) {
    return new Condition(new Node.Exists(statement(rows)));
  }

  /// The moment at which the transaction began, on the clock of the database.
  public static TimeExpression<Instant> now() {
    return new TimeExpression<>(new Node.Call(Operation.NOW, List.of()), Types.INSTANT);
  }

  /// Rows by chance.
  public static Expression<Double> random() {
    return Expression.of(new Node.Call(Operation.RANDOM, List.of()), Types.DOUBLE);
  }

  static Select statement(Results<?> results) {
    return switch (results) {
      case Query<?> query -> query.statement();
      case Rows<?> rows -> rows.statement();
    };
  }

  static Condition hasId(Table<?> table, Object id) {
    var field = table.mapping().idField();
    return Expression.condition(
        Operation.EQUAL, new Node.Column(table.place(), field), new Node.Value(id, field.type()));
  }

  static Condition hasAnyId(Table<?> table, Collection<?> ids) {
    var field = table.mapping().idField();
    return Expression.condition(
        Operation.ANY,
        new Node.Column(table.place(), field),
        new Node.Values(List.copyOf(ids), field.type()));
  }

  /// A value, where an expression is asked for.
  @SuppressWarnings("unchecked") // the type is that of the value
  public static <T> OrderedExpression<T> value(T value) {
    Type<T> type = (Type<T>) typeOf(value);
    return new OrderedExpression<>(new Node.Cast(new Node.Value(value, type), type.column()), type);
  }

  /// If a condition holds, a value; what else is told next.
  public static <T> Choice<T> when(Condition condition, T value) {
    return when(condition, value(value));
  }

  /// If a condition holds, what is computed; what else is told next.
  public static <T> Choice<T> when(Condition condition, Expression<T> value) {
    return new Choice<>(List.of(condition.node()), List.of(value.node()), value.type());
  }

  /// The first of some values that is there.
  @SafeVarargs
  public static <T> OrderedExpression<T> coalesce(Expression<T> first, Expression<T>... others) {
    return new OrderedExpression<>(
        new Node.Call(Operation.COALESCE, all(first, others)), first.type());
  }

  /// The largest of some values.
  @SafeVarargs
  public static <T> OrderedExpression<T> greatest(Expression<T> first, Expression<T>... others) {
    return new OrderedExpression<>(
        new Node.Call(Operation.GREATEST, all(first, others)), first.type());
  }

  /// The smallest of some values.
  @SafeVarargs
  public static <T> OrderedExpression<T> least(Expression<T> first, Expression<T>... others) {
    return new OrderedExpression<>(
        new Node.Call(Operation.LEAST, all(first, others)), first.type());
  }

  private static List<Node> all(Expression<?> first, Expression<?>... others) {
    return Stream.concat(Stream.of(first), Arrays.stream(others))
        .<Node>map(Expression::node)
        .toList();
  }

  /// The one value that another query gives. It may speak of the tables of the query around it.
  public static <T> Expression<T> only(Rows<T> rows) {
    return rows.asValue();
  }

  /// An expression of numbers as one that computes.
  public static <N extends Number> NumberExpression<N> number(Expression<N> expression) {
    return new NumberExpression<>(expression.node(), expression.type());
  }

  /// An expression of texts as one with the methods of texts.
  public static TextExpression text(Expression<String> expression) {
    return new TextExpression(expression.node(), expression.type());
  }

  /// The windows of the rows that have the same values; with none, of all.
  public static Window partitionBy(Expression<?>... values) {
    return new Window(Arrays.stream(values).<Node>map(Expression::node).toList(), List.of(), "");
  }

  /// The number of a row in its window, from one on.
  public static WindowFunction<Long> rowNumber() {
    return ranking(Operation.ROW_NUMBER, Types.LONG);
  }

  /// The rank of a row in its window: equal ones share it, and then some are left out.
  public static WindowFunction<Long> rank() {
    return ranking(Operation.RANK, Types.LONG);
  }

  /// The rank of a row in its window: equal ones share it, and none is left out.
  public static WindowFunction<Long> denseRank() {
    return ranking(Operation.DENSE_RANK, Types.LONG);
  }

  /// The rank of a row as a part of one.
  public static WindowFunction<Double> percentRank() {
    return ranking(Operation.PERCENT_RANK, Types.DOUBLE);
  }

  private static <T> WindowFunction<T> ranking(Operation operation, Type<T> type) {
    return new WindowFunction<>(new Node.Call(operation, List.of()), type);
  }

  /// A value of the row so many before.
  public static <T> WindowFunction<T> lag(Expression<T> value, int rows) {
    return shifted(Operation.LAG, value, rows);
  }

  /// A value of the row so many behind.
  public static <T> WindowFunction<T> lead(Expression<T> value, int rows) {
    return shifted(Operation.LEAD, value, rows);
  }

  private static <T> WindowFunction<T> shifted(Operation operation, Expression<T> value, int by) {
    Node rows = new Node.Value(by, Types.INTEGER);
    return new WindowFunction<>(
        new Node.Call(operation, List.of(value.node(), rows)), value.type());
  }

  /// A value of the first row of the window.
  public static <T> WindowFunction<T> firstValue(Expression<T> value) {
    return new WindowFunction<>(
        new Node.Call(Operation.FIRST_VALUE, List.of(value.node())), value.type());
  }

  /// A value of the last row of the window.
  public static <T> WindowFunction<T> lastValue(Expression<T> value) {
    return new WindowFunction<>(
        new Node.Call(Operation.LAST_VALUE, List.of(value.node())), value.type());
  }

  private static List<Node> nodes(Condition... conditions) {
    return Arrays.stream(conditions).map(Expression::node).toList();
  }

  static Node coalesced(Expression<?> expression, Node other) {
    return new Node.Call(Operation.COALESCE, List.of(expression.node(), other));
  }

  /// Expressions as they are, and values of common classes as values.
  static Node[] operands(Object... values) {
    return Arrays.stream(values).map(Expressions::operand).toArray(Node[]::new);
  }

  static Node operand(Object value) {
    return switch (value) {
      case Expression<?> expression -> expression.node();
      case Table<?> table -> new Node.Column(table.place(), table.mapping().idField());
      default -> new Node.Value(value, typeOf(value));
    };
  }

  static Type<?> typeOf(Object value) {
    return Types.of(value instanceof Enum<?> one ? one.getDeclaringClass() : value.getClass());
  }
}
