package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Lists;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.util.List;

/// A text. Immutable.
public sealed class TextExpression extends OrderedExpression<String> permits TextColumn {

  TextExpression(Node node, Type<String> type) {
    super(node, type);
  }

  private TextExpression text(Operation operation, Node... more) {
    return new TextExpression(
        new Node.Call(operation, Lists.withAll(List.of(node()), List.of(more))), Types.TEXT);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /// Contains a text.
  public final Condition contains(String text) {
    return condition(Operation.LIKE, node(), value("%" + escaped(text) + "%"));
  }

  /// Contains another text of the row.
  public final Condition contains(Expression<String> other) {
    return condition(Operation.CONTAINS, node(), other.node());
  }

  /// Contains a text, in small or capital letters.
  public final Condition icontains(String text) {
    return condition(Operation.LIKE_ANY_CASE, node(), value("%" + escaped(text) + "%"));
  }

  /// Begins with a text.
  public final Condition startsWith(String text) {
    return condition(Operation.LIKE, node(), value(escaped(text) + "%"));
  }

  /// Begins with another text of the row.
  public final Condition startsWith(Expression<String> other) {
    return condition(Operation.STARTS_WITH, node(), other.node());
  }

  /// Begins with a text, in small or capital letters.
  public final Condition istartsWith(String text) {
    return condition(Operation.LIKE_ANY_CASE, node(), value(escaped(text) + "%"));
  }

  /// Ends with a text.
  public final Condition endsWith(String text) {
    return condition(Operation.LIKE, node(), value("%" + escaped(text)));
  }

  /// Ends with another text of the row.
  public final Condition endsWith(Expression<String> other) {
    return condition(Operation.ENDS_WITH, node(), other.node());
  }

  /// Ends with a text, in small or capital letters.
  public final Condition iendsWith(String text) {
    return condition(Operation.LIKE_ANY_CASE, node(), value("%" + escaped(text)));
  }

  /// The text in small letters.
  public final TextExpression lower() {
    return text(Operation.LOWER);
  }

  /// The text in capital letters.
  public final TextExpression upper() {
    return text(Operation.UPPER);
  }

  /// The text without blanks around it.
  public final TextExpression trim() {
    return text(Operation.TRIM);
  }

  /// Equal to a text, in small or capital letters.
  public final Condition ieq(String text) {
    return condition(Operation.EQUAL_ANY_CASE, node(), value(text));
  }

  /// Contains something that a regular expression of the database's describes.
  public final Condition matches(String expression) {
    return condition(Operation.MATCHES, node(), value(expression));
  }

  /// Contains something that a regular expression describes, in small or capital letters.
  public final Condition imatches(String expression) {
    return condition(Operation.MATCHES_ANY_CASE, node(), value(expression));
  }

  /// How many characters the text has.
  public final NumberExpression<Integer> length() {
    return new NumberExpression<>(new Node.Call(Operation.LENGTH, List.of(node())), Types.INTEGER);
  }

  /// The text and others behind it; a missing one counts as empty.
  public final TextExpression concat(Object... others) {
    return text(Operation.CONCAT, Expressions.operands(others));
  }

  /// A part of the text.
  ///
  /// @param from the first character, which has number one
  /// @param length how many characters
  public final TextExpression substring(int from, int length) {
    return text(
        Operation.SUBSTRING,
        new Node.Value(from, Types.INTEGER),
        new Node.Value(length, Types.INTEGER));
  }

  /// The text with something replaced everywhere.
  public final TextExpression replace(String old, String fresh) {
    return text(Operation.REPLACE, value(old), value(fresh));
  }

  /// The texts of all rows, with something between them.
  public final Aggregate<String> joined(String between) {
    return new Aggregate<>(aggregate(AggregateFunction.JOINED, value(between)), Types.TEXT);
  }

  /// The text, or another where there is none.
  public final TextExpression orElse(String other) {
    return new TextExpression(Expressions.coalesced(this, value(other)), type());
  }
}
