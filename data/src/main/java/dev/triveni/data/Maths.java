package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Types;
import java.util.List;

/// Functions of numbers, which give floating-point numbers. Meant to be imported statically.
public final class Maths {
  private Maths() {}

  private static NumberExpression<Double> call(Operation operation, Node... operands) {
    return new NumberExpression<>(new Node.Call(operation, List.of(operands)), Types.DOUBLE);
  }

  private static Node node(NumberExpression<?> number) {
    return new Node.Cast(number.node(), Types.DOUBLE.column());
  }

  /// The number that is the circumference of a circle divided by its diameter.
  public static NumberExpression<Double> pi() {
    return call(Operation.PI);
  }

  /// A number to the power of another.
  public static NumberExpression<Double> power(NumberExpression<?> number, double exponent) {
    return call(Operation.POWER, node(number), new Node.Value(exponent, Types.DOUBLE));
  }

  /// A number to the power of another of the row.
  public static NumberExpression<Double> power(
      NumberExpression<?> number, NumberExpression<?> exponent) {
    return call(Operation.POWER, node(number), node(exponent));
  }

  /// The square root.
  public static NumberExpression<Double> sqrt(NumberExpression<?> number) {
    return call(Operation.SQRT, node(number));
  }

  /// The power of e.
  public static NumberExpression<Double> exp(NumberExpression<?> number) {
    return call(Operation.EXP, node(number));
  }

  /// The natural logarithm.
  public static NumberExpression<Double> ln(NumberExpression<?> number) {
    return call(Operation.LN, node(number));
  }

  /// The logarithm to a base.
  public static NumberExpression<Double> log(NumberExpression<?> number, double base) {
    return call(Operation.LOG, node(number), new Node.Value(base, Types.DOUBLE));
  }

  /// The sine of an angle in radians.
  public static NumberExpression<Double> sin(NumberExpression<?> angle) {
    return call(Operation.SIN, node(angle));
  }

  /// The cosine of an angle in radians.
  public static NumberExpression<Double> cos(NumberExpression<?> angle) {
    return call(Operation.COS, node(angle));
  }

  /// The tangent of an angle in radians.
  public static NumberExpression<Double> tan(NumberExpression<?> angle) {
    return call(Operation.TAN, node(angle));
  }

  /// The cotangent of an angle in radians.
  public static NumberExpression<Double> cot(NumberExpression<?> angle) {
    return call(Operation.COT, node(angle));
  }

  /// The angle in radians that has a sine.
  public static NumberExpression<Double> asin(NumberExpression<?> sine) {
    return call(Operation.ASIN, node(sine));
  }

  /// The angle in radians that has a cosine.
  public static NumberExpression<Double> acos(NumberExpression<?> cosine) {
    return call(Operation.ACOS, node(cosine));
  }

  /// The angle in radians that has a tangent.
  public static NumberExpression<Double> atan(NumberExpression<?> tangent) {
    return call(Operation.ATAN, node(tangent));
  }

  /// The angle in radians between the axis of x and the way to a point.
  public static NumberExpression<Double> atan2(NumberExpression<?> y, NumberExpression<?> x) {
    return call(Operation.ATAN2, node(y), node(x));
  }

  /// An angle in radians as degrees.
  public static NumberExpression<Double> degrees(NumberExpression<?> radians) {
    return call(Operation.DEGREES, node(radians));
  }

  /// An angle in degrees as radians.
  public static NumberExpression<Double> radians(NumberExpression<?> degrees) {
    return call(Operation.RADIANS, node(degrees));
  }
}
