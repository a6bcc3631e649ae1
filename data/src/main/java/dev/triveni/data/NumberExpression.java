package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Lists;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.math.BigDecimal;
import java.util.List;

/// A number. Immutable.
public sealed class NumberExpression<T extends Number> extends OrderedExpression<T>
    permits NumberColumn, NumberAggregate {

  NumberExpression(Node node, Type<T> type) {
    super(node, type);
  }

  private NumberExpression<T> call(Operation operation, Node... more) {
    return new NumberExpression<>(
        new Node.Call(operation, Lists.withAll(List.of(node()), List.of(more))), type());
  }

  /// The sum of this and a number.
  public final NumberExpression<T> plus(T number) {
    return call(Operation.PLUS, value(number));
  }

  /// The sum of this and another number of the row.
  public final NumberExpression<T> plus(NumberExpression<T> other) {
    return call(Operation.PLUS, other.node());
  }

  /// This less a number.
  public final NumberExpression<T> minus(T number) {
    return call(Operation.MINUS, value(number));
  }

  /// This less another number of the row.
  public final NumberExpression<T> minus(NumberExpression<T> other) {
    return call(Operation.MINUS, other.node());
  }

  /// This times a number.
  public final NumberExpression<T> times(T number) {
    return call(Operation.TIMES, value(number));
  }

  /// This times another number of the row.
  public final NumberExpression<T> times(NumberExpression<T> other) {
    return call(Operation.TIMES, other.node());
  }

  /// This divided by a number.
  public final NumberExpression<T> dividedBy(T number) {
    return call(Operation.DIVIDED, value(number));
  }

  /// This divided by another number of the row.
  public final NumberExpression<T> dividedBy(NumberExpression<T> other) {
    return call(Operation.DIVIDED, other.node());
  }

  /// The rest of this divided by a number.
  public final NumberExpression<T> modulo(T number) {
    return call(Operation.MODULO, value(number));
  }

  /// The rest of this divided by another number of the row.
  public final NumberExpression<T> modulo(NumberExpression<T> other) {
    return call(Operation.MODULO, other.node());
  }

  /// The number without its sign.
  public final NumberExpression<T> abs() {
    return call(Operation.ABS);
  }

  /// The number with the other sign.
  public final NumberExpression<T> negated() {
    return call(Operation.NEGATED);
  }

  /// The smallest whole number that is not smaller.
  public final NumberExpression<T> ceiling() {
    return call(Operation.CEILING);
  }

  /// The largest whole number that is not larger.
  public final NumberExpression<T> floor() {
    return call(Operation.FLOOR);
  }

  /// The number with so many digits behind the point, rounded half up.
  public final NumberExpression<T> round(int digits) {
    return call(Operation.ROUND, new Node.Value(digits, Types.INTEGER));
  }

  /// The sign of the number: -1, 0 or 1.
  public final NumberExpression<Integer> sign() {
    return new NumberExpression<>(
        new Node.Cast(new Node.Call(Operation.SIGN, List.of(node())), Types.INTEGER.column()),
        Types.INTEGER);
  }

  /// The character with this number in Unicode.
  public final TextExpression character() {
    return new TextExpression(
        new Node.Call(Operation.CHARACTER, List.of(new Node.Cast(node(), Types.INTEGER.column()))),
        Types.TEXT);
  }

  /// The number, or another where there is none.
  public final NumberExpression<T> orElse(T other) {
    return new NumberExpression<>(Expressions.coalesced(this, value(other)), type());
  }

  /// The number as one of 64 bits.
  public final NumberExpression<Long> toLong() {
    return cast(Types.LONG);
  }

  /// The number as a floating-point number.
  public final NumberExpression<Double> toDouble() {
    return cast(Types.DOUBLE);
  }

  /// The number as a decimal number.
  public final NumberExpression<BigDecimal> toDecimal() {
    return cast(Types.NUMBER);
  }

  private <N extends Number> NumberExpression<N> cast(Type<N> other) {
    return new NumberExpression<>(new Node.Cast(node(), other.column()), other);
  }

  /// The sum of all rows; nothing of no rows.
  public final NumberAggregate<T> sum() {
    return new NumberAggregate<>(aggregate(AggregateFunction.SUM), type());
  }

  /// The average of all rows; nothing of no rows.
  public final NumberAggregate<Double> average() {
    return new NumberAggregate<>(aggregate(AggregateFunction.AVERAGE), Types.DOUBLE);
  }

  /// The variance of all rows.
  public final NumberAggregate<Double> variance() {
    return new NumberAggregate<>(aggregate(AggregateFunction.VARIANCE), Types.DOUBLE);
  }

  /// The standard deviation of all rows.
  public final NumberAggregate<Double> deviation() {
    return new NumberAggregate<>(aggregate(AggregateFunction.DEVIATION), Types.DOUBLE);
  }
}
