package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A JSON document, or a part of one. Immutable.
///
/// Keys and values never become SQL; where H2 finds less, the method says so.
///
/// ```
/// db.from(ORDER).filter(ORDER.address.at("city").text().icontains("pune"))
/// ```
public sealed class JsonExpression<T> extends Expression<T> permits JsonColumn {
  private static final Schema<Object> ANY = Schemas.strict().of(Object.class);

  JsonExpression(Node node, Type<T> type) {
    super(node, type);
  }

  static JsonExpression<String> made(Operation operation, Object... operands) {
    return new JsonExpression<>(
        new Node.Call(operation, List.of(Expressions.operands(operands))), Types.JSON_TEXT);
  }

  /// The part behind keys (texts) and indexes (numbers, from zero on), as JSON; nothing where there
  /// is none.
  public final JsonExpression<String> at(Object... path) {
    return new JsonExpression<>(path(List.of(path)), Types.JSON_TEXT);
  }

  private Node path(List<Object> steps) {
    List<String> texts = steps.stream().map(JsonExpression::text).toList();
    return new Node.JsonPath(node(), steps, new Node.Values(texts, Types.LONG_TEXT));
  }

  private static String text(Object step) {
    if (step instanceof String || (step instanceof Integer index && index >= 0)) {
      return step.toString();
    }
    throw new IllegalArgumentException(
        "TRV-DATA-351 %s is no step of a path in JSON. Give texts for keys and whole numbers from zero on for indexes, such as at(\"tags\", 0)."
            .formatted(step));
  }

  /// The text; of anything but a text its JSON, and nothing of `null`.
  public final TextExpression text() {
    return new TextExpression(new Node.Call(Operation.JSON_TEXT, List.of(node())), Types.LONG_TEXT);
  }

  /// The number; nothing if it is none.
  public final NumberExpression<Double> number() {
    return new NumberExpression<>(
        new Node.Call(Operation.JSON_NUMBER, List.of(node())), Types.DOUBLE);
  }

  /// The number without its fraction; nothing if it is none.
  public final NumberExpression<Long> wholeNumber() {
    return new NumberExpression<>(new Node.Call(Operation.JSON_WHOLE, List.of(node())), Types.LONG);
  }

  /// Whether it is true; nothing if it is neither true nor false.
  public final Condition flag() {
    return condition(Operation.JSON_FLAG, node());
  }

  /// The same JSON as a value: a text, a number, a boolean, a list, a map or a record.
  public final Condition is(Object value) {
    return condition(Operation.EQUAL, node(), json(value));
  }

  /// The `null` of JSON: a value that is there, other than [#isNull()].
  public final Condition isJsonNull() {
    return condition(Operation.EQUAL, node(), new Node.Value("null", Types.JSON_TEXT));
  }

  /// All that a value has is in here, too. H2 cannot look for values in lists.
  public final Condition contains(Object value) {
    return condition(Operation.JSON_CONTAINS, node(), json(value), contained(ANY.toTree(value)));
  }

  /// The same said by paths, for databases that have no more.
  private Node contained(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> members ->
          new Node.And(
              members.entrySet().stream()
                  .map(member -> at(member.getKey()).contained(member.getValue()))
                  .toList());
      case List<?> values ->
          new Node.Call(Operation.JSON_LIST_CONTAINS, List.of(node(), json(values)));
      case null -> isJsonNull().node();
      default -> is(Objects.requireNonNull(tree)).node();
    };
  }

  /// All that is in here is in a value, too; not on H2.
  public final Condition containedBy(Object value) {
    return condition(Operation.JSON_WITHIN, node(), json(value));
  }

  /// An object with this key.
  public final Condition hasKey(String key) {
    return condition(
        Operation.JSON_HAS_KEY,
        node(),
        new Node.Value(key, Types.LONG_TEXT),
        at(key).isNotNull().node());
  }

  /// An object with one at least of these keys.
  public final Condition hasAnyKey(String... keys) {
    return Expressions.or(each(keys));
  }

  /// An object with all of these keys.
  public final Condition hasKeys(String... keys) {
    return Expressions.and(each(keys));
  }

  private Condition[] each(String... keys) {
    return Arrays.stream(keys).map(this::hasKey).toArray(Condition[]::new);
  }

  private static Node json(Object value) {
    return new Node.Value(new String(ANY.toJson(value), StandardCharsets.UTF_8), Types.JSON_TEXT);
  }
}
