package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a node consists of.
final class Columns {
  private Columns() {}

  /// The nodes right below a node; of another query none.
  static Stream<Node> below(Node node) {
    return switch (node) {
      case Node.Column _, Node.Name _, Node.Value _, Node.Values _, Node.Scalar _, Node.Exists _ ->
          Stream.empty();
      case Node.JsonPath(Node source, _, Node.Values bound) -> Stream.of(source, bound);
      case Node.Call(_, List<Node> operands) -> operands.stream();
      case Node.Template(_, List<Node> operands) -> operands.stream();
      case Node.And(List<Node> conditions) -> conditions.stream();
      case Node.Or(List<Node> conditions) -> conditions.stream();
      case Node.Not(Node condition) -> Stream.of(condition);
      case Node.Case one ->
          Stream.of(
                  one.conditions().stream(),
                  one.values().stream(),
                  Optional.ofNullable(one.otherwise()).stream())
              .flatMap(all -> all);
      case Node.Aggregate one ->
          Stream.concat(one.operands().stream(), Optional.ofNullable(one.filter()).stream());
      case Node.Window one ->
          Stream.of(
                  below(one.function()),
                  one.partition().stream(),
                  one.order().stream().map(order -> order.node()))
              .flatMap(all -> all);
      case Node.Cast(Node inner, _) -> Stream.of(inner);
      case Node.InQuery(Node value, _) -> Stream.of(value);
    };
  }

  /// The places of all columns in a node. An aggregate over related rows has none: it becomes a
  /// query of its own.
  static Stream<Place> places(Node node, Scope scope) {
    return switch (node) {
      case Node.Column(Place place, _) -> Stream.of(place);
      case Node.Aggregate aggregate when many(aggregate, scope).isPresent() -> Stream.empty();
      default -> below(node).flatMap(one -> places(one, scope));
    };
  }

  /// The first relation to many that a node needs and that does not stand in the scope.
  static Optional<Place> many(Node node, Scope scope) {
    Stream<Place> places =
        node instanceof Node.Aggregate aggregate
            ? below(aggregate).flatMap(one -> places(one, scope))
            : places(node, scope);
    return places.flatMap(place -> Stream.ofNullable(scope.firstMany(place))).findFirst();
  }

  /// The first relation to many whose rows a node needs one by one, and not made into one value.
  static Optional<Place> joined(Node node, Scope scope) {
    return places(node, scope)
        .flatMap(place -> Stream.ofNullable(scope.firstMany(place)))
        .findFirst();
  }

  /// All columns in a node that stand in its query itself.
  static Stream<Node.Column> columns(Node node) {
    return node instanceof Node.Column column
        ? Stream.of(column)
        : below(node).flatMap(Columns::columns);
  }

  /// The first relation of which a node makes one value of many rows for each row.
  static Optional<Place> aggregated(Node node, Scope scope) {
    return node instanceof Node.Aggregate aggregate && many(aggregate, scope).isPresent()
        ? many(aggregate, scope)
        : below(node).flatMap(one -> aggregated(one, scope).stream()).findFirst();
  }

  /// Whether a node makes something of all rows of its query.
  static boolean aggregates(Node node, Scope scope) {
    return node instanceof Node.Aggregate aggregate
        ? many(aggregate, scope).isEmpty()
        : below(node).anyMatch(one -> aggregates(one, scope));
  }

  /// Whether a node binds a value.
  static boolean binds(Node node) {
    return switch (node) {
      case Node.Value _, Node.Values _, Node.Scalar _, Node.Exists _, Node.InQuery _ -> true;
      default -> below(node).anyMatch(Columns::binds);
    };
  }
}
