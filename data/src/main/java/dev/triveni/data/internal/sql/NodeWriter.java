package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Order;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes expressions. Used by one thread.
final class NodeWriter {
  private final Dialect dialect;
  private final Map<Node, Integer> slots;
  private final Scope scope;

  NodeWriter(Dialect dialect, Map<Node, Integer> slots, Scope scope) {
    this.dialect = dialect;
    this.slots = slots;
    this.scope = scope;
  }

  /// A value that is put into a column of a type.
  String value(Node node, Type<?> type) {
    return node instanceof Node.Value ? bound(node, type.column()) : write(node);
  }

  /// An expression or a condition.
  String write(Node node) {
    return switch (node) {
      case Node.Column(Place place, var field) -> scope.column(place, field.column());
      case Node.Name(String name) -> dialect.quote(Sql.unmarked(name));
      case Node.Value(_, Type<?> type) -> bound(node, type.column());
      case Node.Values(_, Type<?> type) -> bound(node, ColumnType.array(type.column()));
      case Node.JsonPath(Node source, List<Object> steps, Node bound) ->
          dialect.jsonPath(operand(source), unmarked(steps), write(bound));
      case Node.Call(Operation operation, List<Node> operands) -> call(operation, operands);
      case Node.Template template -> template(template);
      case Node.And _, Node.Or _, Node.Not _ -> conditions().one(node);
      case Node.Case one -> oneOf(one);
      case Node.Aggregate one -> aggregate(one);
      case Node.Window one -> window(one);
      case Node.Cast(Node inner, ColumnType type) ->
          "cast(%s as %s)".formatted(write(inner), dialect.columnType(type));
      case Node.Scalar(Select select) -> "(" + inner(select) + ")";
      case Node.Exists(Select select) -> "exists (" + inner(select) + ")";
      case Node.InQuery(Node value, Select select) ->
          "%s in (%s)".formatted(operand(value), inner(select));
    };
  }

  private static List<Object> unmarked(List<Object> steps) {
    return steps.stream()
        .map(step -> step instanceof String key ? Sql.unmarked(key) : step)
        .toList();
  }

  private String bound(Node node, ColumnType type) {
    return dialect
        .placeholder(type)
        .replace("?", Sql.marker(Objects.requireNonNull(slots.get(node))));
  }

  private ConditionWriter conditions() {
    return new ConditionWriter(dialect, slots, scope);
  }

  private String inner(Select select) {
    return new SelectWriter(dialect, slots, scope.inner()).write(select);
  }

  private String call(Operation operation, List<Node> operands) {
    List<String> written =
        operands.stream().map(one -> operation.isInfix() ? operand(one) : write(one)).toList();
    return fill(dialect.template(operation), written);
  }

  /// An operand, in parentheses where it is an operator itself.
  String operand(Node node) {
    boolean open =
        switch (node) {
          case Node.Call(Operation operation, _) -> operation.isInfix();
          case Node.And _,
              Node.Or _,
              Node.Not _,
              Node.InQuery _,
              Node.JsonPath _,
              Node.Template _ ->
              true;
          default -> false;
        };
    return open ? "(" + write(node) + ")" : write(node);
  }

  /// A template with its operands, which are not looked at: what they contain stays as it is.
  static String fill(String template, List<String> operands) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      text.append(template, from, open);
      text.append(place(template.substring(open + 1, close), operands));
      from = close + 1;
    }
    return text.append(template.substring(from)).toString();
  }

  private static String place(String name, List<String> operands) {
    return switch (name) {
      case "*" -> String.join(", ", operands);
      case ":" -> pairs(operands);
      default -> operands.get(Integer.parseInt(name));
    };
  }

  private static String pairs(List<String> operands) {
    return IntStream.range(0, operands.size() / 2)
        .mapToObj(i -> operands.get(2 * i) + " : " + operands.get(2 * i + 1))
        .collect(Collectors.joining(", "));
  }

  private String template(Node.Template template) {
    StringBuilder text = new StringBuilder(template.pieces().getFirst());
    for (int i = 0; i < template.operands().size(); i++) {
      text.append(operand(template.operands().get(i))).append(template.pieces().get(i + 1));
    }
    return text.toString();
  }

  private String oneOf(Node.Case one) {
    StringBuilder text = new StringBuilder("case");
    for (int i = 0; i < one.conditions().size(); i++) {
      text.append(" when ")
          .append(conditions().one(one.conditions().get(i)))
          .append(" then ")
          .append(write(one.values().get(i)));
    }
    if (one.otherwise() != null) {
      text.append(" else ").append(write(one.otherwise()));
    }
    return text.append(" end").toString();
  }

  /// An aggregate over related rows is a query of its own, so that several of them do not count
  /// each other's rows.
  private String aggregate(Node.Aggregate one) {
    Optional<Place> many = Columns.many(one, scope);
    if (many.isEmpty()) {
      return plain(one);
    }
    Scope inner = scope.inner();
    String belongs = inner.openMany(many.get());
    String value = new NodeWriter(dialect, slots, inner).plain(one);
    return "(select %s from %s where %s)".formatted(value, inner.from(), belongs);
  }

  private String plain(Node.Aggregate one) {
    if (one.function() == AggregateFunction.COUNT && one.operands().isEmpty()) {
      return "count(*)" + filter(one);
    }
    List<String> operands =
        new java.util.ArrayList<>(one.operands().stream().map(this::write).toList());
    if (one.distinct()) {
      operands.set(0, "distinct " + operands.getFirst());
    }
    return fill(dialect.template(one.function()), operands) + filter(one);
  }

  private String filter(Node.Aggregate one) {
    return one.filter() == null
        ? ""
        : " filter (where %s)".formatted(conditions().one(one.filter()));
  }

  private String window(Node.Window one) {
    StringBuilder over = new StringBuilder();
    if (!one.partition().isEmpty()) {
      over.append("partition by ")
          .append(one.partition().stream().map(this::write).collect(Collectors.joining(", ")));
    }
    if (!one.order().isEmpty()) {
      over.append(over.isEmpty() ? "" : " ").append("order by ").append(orders(one.order()));
    }
    if (!one.frame().isEmpty()) {
      over.append(over.isEmpty() ? "" : " ").append(one.frame());
    }
    String function =
        one.function() instanceof Node.Aggregate aggregate
            ? plain(aggregate)
            : write(one.function());
    return "%s over (%s)".formatted(function, over);
  }

  private String orders(List<Order> orders) {
    return orders.stream()
        .map(order -> write(order.node()) + direction(order))
        .collect(Collectors.joining(", "));
  }

  /// What stands behind a value by which rows are ordered.
  String direction(Order order) {
    String nulls =
        switch (order.nulls()) {
          case FIRST -> " nulls first";
          case LAST -> " nulls last";
          case LARGEST ->
              !dialect.ordersNullsFirst() || !mayBeNull(order.node())
                  ? ""
                  : order.descending() ? " nulls first" : " nulls last";
        };
    return (order.descending() ? " desc" : "") + nulls;
  }

  /// Whether a node may have no value.
  boolean mayBeNull(Node node) {
    return switch (node) {
      case Node.Column(Place place, var field) -> field.nullable() || mayBeMissing(place);
      case Node.Value(var value, _) -> value == null;
      case Node.Name _, Node.Values _, Node.Exists _, Node.Not _ -> false;
      case Node.Call(Operation operation, List<Node> operands) ->
          switch (operation) {
            case IS_NULL, IS_NOT_NULL -> false;
            case COALESCE -> operands.stream().allMatch(this::mayBeNull);
            case NULL_IF, LAG, LEAD, FIRST_VALUE, LAST_VALUE, NTH_VALUE -> true;
            case JSON_TEXT, JSON_NUMBER, JSON_WHOLE, JSON_FLAG, LIST_AT, LIST_HAS -> true;
            default -> operands.stream().anyMatch(this::mayBeNull);
          };
      case Node.And(List<Node> conditions) -> conditions.stream().anyMatch(this::mayBeNull);
      case Node.Or(List<Node> conditions) -> conditions.stream().anyMatch(this::mayBeNull);
      case Node.Cast(Node inner, _) -> mayBeNull(inner);
      case Node.Aggregate one -> one.function() != AggregateFunction.COUNT;
      case Node.Case one ->
          one.otherwise() == null
              || mayBeNull(one.otherwise())
              || one.values().stream().anyMatch(this::mayBeNull);
      case Node.JsonPath _, Node.Template _, Node.Window _, Node.Scalar _, Node.InQuery _ -> true;
    };
  }

  private static boolean mayBeMissing(Place place) {
    return switch (place.via()) {
      case null -> false;
      case dev.triveni.data.spi.Relation.One one ->
          one.nullable() || mayBeMissing(Objects.requireNonNull(place.parent()));
      // Asked for inside of an `exists`, where the row is there, or joined for what is selected.
      case dev.triveni.data.spi.Relation _ -> mayBeMissing(Objects.requireNonNull(place.parent()));
    };
  }
}
