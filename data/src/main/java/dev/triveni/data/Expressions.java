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

  /// A JSON object of keys and values in turns.
  public static JsonExpression<String> jsonObject(Object... keysAndValues) {
    if (keysAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "TRV-DATA-352 A JSON object is made of keys and values in turns, and %d are given. Give a value for each key."
              .formatted(keysAndValues.length));
    }
    return JsonExpression.made(Operation.JSON_OBJECT, keysAndValues);
  }

  /// A JSON array of values.
  public static JsonExpression<String> jsonArray(Object... values) {
    return JsonExpression.made(Operation.JSON_ARRAY, values);
  }

  /// An expression of numbers as one that computes.
  public static <N extends Number> NumberExpression<N> number(Expression<N> expression) {
    return new NumberExpression<>(expression.node(), expression.type());
  }

  /// An expression of texts as one with the methods of texts.
  public static TextExpression text(Expression<String> expression) {
    return new TextExpression(expression.node(), expression.type());
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
