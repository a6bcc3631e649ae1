package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Lists;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    return number(new Node.Call(Operation.LENGTH, List.of(node())));
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
    return text(Operation.SUBSTRING, whole(from), whole(length));
  }

  /// The text with something replaced everywhere.
  public final TextExpression replace(String old, String fresh) {
    return text(Operation.REPLACE, value(old), value(fresh));
  }

  /// The first characters.
  public final TextExpression left(int length) {
    return text(Operation.LEFT, whole(length));
  }

  /// The last characters.
  public final TextExpression right(int length) {
    return text(Operation.RIGHT, whole(length));
  }

  /// The text with a filling before it, or its first characters if it is longer.
  public final TextExpression padLeft(int length, String filling) {
    return text(Operation.LEFT_PAD, whole(length), value(filling));
  }

  /// The text with a filling behind it, or its first characters if it is longer.
  public final TextExpression padRight(int length, String filling) {
    return text(Operation.RIGHT_PAD, whole(length), value(filling));
  }

  /// The text without blanks before it.
  public final TextExpression trimLeft() {
    return text(Operation.TRIM_LEFT);
  }

  /// The text without blanks behind it.
  public final TextExpression trimRight() {
    return text(Operation.TRIM_RIGHT);
  }

  /// The text so many times.
  public final TextExpression repeat(int times) {
    return text(Operation.REPEAT, whole(times));
  }

  /// The text from its last character to its first; not on H2.
  public final TextExpression reversed() {
    return text(Operation.REVERSE);
  }

  /// Where another text begins in this one, from one on; 0 where it does not stand.
  public final NumberExpression<Integer> position(String other) {
    return number(new Node.Call(Operation.POSITION, List.of(node(), value(other))));
  }

  /// The number of the first character in Unicode.
  public final NumberExpression<Integer> code() {
    return number(new Node.Call(Operation.CODE, List.of(node())));
  }

  /// What tells the text apart, in hexadecimal digits.
  public final TextExpression hashed(Hash hash) {
    return text(
        switch (hash) {
          case MD5 -> Operation.MD5;
          case SHA1 -> Operation.SHA1;
          case SHA224 -> Operation.SHA224;
          case SHA256 -> Operation.SHA256;
          case SHA384 -> Operation.SHA384;
          case SHA512 -> Operation.SHA512;
        });
  }

  /// The text as it is compared and ordered by the rules of this name; not on H2.
  public final TextExpression collate(String rules) {
    return text(Operation.COLLATE, new Node.Name(rules));
  }

  /// The whole number that the text says.
  public final NumberExpression<Long> toLong() {
    return new NumberExpression<>(new Node.Cast(node(), Types.LONG.column()), Types.LONG);
  }

  /// The decimal number that the text says.
  public final NumberExpression<BigDecimal> toDecimal() {
    return new NumberExpression<>(new Node.Cast(node(), Types.NUMBER.column()), Types.NUMBER);
  }

  /// The date that the text says, such as 2026-11-22.
  public final TimeExpression<LocalDate> toDate() {
    return new TimeExpression<>(new Node.Cast(node(), Types.DATE.column()), Types.DATE);
  }

  private static Node whole(int number) {
    return new Node.Value(number, Types.INTEGER);
  }

  private static NumberExpression<Integer> number(Node node) {
    return new NumberExpression<>(node, Types.INTEGER);
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
