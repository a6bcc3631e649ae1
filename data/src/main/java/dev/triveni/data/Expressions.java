package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

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

  private static Type<?> typeOf(Object value) {
    return switch (value) {
      case String _ -> Types.TEXT;
      case Long _ -> Types.LONG;
      case Integer _ -> Types.INTEGER;
      case Short _ -> Types.SHORT;
      case Boolean _ -> Types.BOOLEAN;
      case Double _ -> Types.DOUBLE;
      case Float _ -> Types.FLOAT;
      case java.math.BigDecimal _ -> Types.NUMBER;
      case java.util.UUID _ -> Types.UUIDS;
      case Instant _ -> Types.INSTANT;
      case java.time.LocalDate _ -> Types.DATE;
      case java.time.LocalTime _ -> Types.TIME;
      case java.time.LocalDateTime _ -> Types.TIMESTAMP;
      case byte[] _ -> Types.BYTES;
      default ->
          throw new IllegalArgumentException(
              "TRV-DATA-007 A value of %s cannot be bound where no column tells its type. Give a text, a number, a boolean, a UUID, a date or a time."
                  .formatted(value.getClass().getName()));
    };
  }
}
