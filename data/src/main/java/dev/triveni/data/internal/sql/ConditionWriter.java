package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.spi.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes conditions. Used by one thread.
///
/// What is asked of rows at the other side of a relation to many becomes `exists`: of the
/// conditions that stand together, those about the same relation are asked of the same row. So a
/// filter never multiplies rows, and its complement is what is left.
final class ConditionWriter {
  private final Dialect dialect;
  private final Map<Node, Integer> slots;
  private final Scope scope;

  ConditionWriter(Dialect dialect, Map<Node, Integer> slots, Scope scope) {
    this.dialect = dialect;
    this.slots = slots;
    this.scope = scope;
  }

  /// All of several independent conditions; nothing if there are none.
  String all(List<Node> conditions) {
    return conditions.stream()
        .map(condition -> conditions.size() == 1 ? one(condition) : part(condition))
        .collect(Collectors.joining(" and "));
  }

  /// One condition.
  String one(Node condition) {
    return switch (condition) {
      case Node.And(List<Node> conditions) -> and(flat(conditions));
      case Node.Or(List<Node> conditions) when many(condition).isEmpty() -> or(conditions);
      case Node.Not(Node inner) -> not(inner);
      default ->
          many(condition)
              .map(place -> exists(place, List.of(condition)))
              .orElseGet(() -> new NodeWriter(dialect, slots, scope).write(condition));
    };
  }

  private static List<Node> flat(List<Node> conditions) {
    return conditions.stream()
        .flatMap(one ->
            one instanceof Node.And(List<Node> inner)
                ? flat(inner).stream()
                : java.util.stream.Stream.of(one))
        .toList();
  }

  private String and(List<Node> conditions) {
    Map<Place, List<Node>> related = new LinkedHashMap<>();
    List<String> written = new ArrayList<>();
    for (Node one : conditions) {
      many(one)
          .ifPresentOrElse(
              place -> related.computeIfAbsent(place, _ -> new ArrayList<>()).add(one),
              () -> written.add(part(one)));
    }
    related.forEach((place, several) -> written.add(exists(place, several)));
    return written.isEmpty() ? "true" : String.join(" and ", written);
  }

  private String or(List<Node> conditions) {
    return conditions.isEmpty()
        ? "false"
        : conditions.stream().map(this::part).collect(Collectors.joining(" or "));
  }

  private String part(Node condition) {
    String written = one(condition);
    return condition instanceof Node.Or && many(condition).isEmpty()
        ? "(" + written + ")"
        : written;
  }

  private String not(Node condition) {
    boolean related = many(condition).isPresent();
    String written = one(condition);
    if (related || condition instanceof Node.Exists) {
      return "not " + written;
    }
    return new NodeWriter(dialect, slots, scope).mayBeNull(condition)
        ? "(%s) is not true".formatted(written)
        : "not (%s)".formatted(written);
  }

  private String exists(Place many, List<Node> conditions) {
    Scope inner = scope.inner();
    String belongs = inner.openMany(many);
    String asked = new ConditionWriter(dialect, slots, inner).one(new Node.And(conditions));
    return "exists (select 1 from %s where %s%s)"
        .formatted(inner.from(), belongs, asked.isEmpty() ? "" : " and " + asked);
  }

  /// The relation to many that a condition as a whole is about, if any.
  private Optional<Place> many(Node condition) {
    return switch (condition) {
      case Node.And(List<Node> parts) -> common(parts);
      case Node.Or(List<Node> parts) -> common(parts);
      case Node.Not _ -> Optional.empty();
      default -> Columns.many(condition, scope);
    };
  }

  private Optional<Place> common(List<Node> parts) {
    List<Optional<Place>> places = parts.stream().map(this::many).distinct().toList();
    return places.size() == 1 ? places.getFirst() : Optional.empty();
  }
}
