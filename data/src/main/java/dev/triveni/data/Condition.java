package dev.triveni.data;

import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Types;
import java.util.List;

/// What a row may fulfil. Immutable.
///
/// Each row fulfils a condition or its complement, also one that has no value to compare.
public sealed class Condition extends Expression<Boolean> permits FlagColumn {

  Condition(Node node) {
    super(node, Types.BOOLEAN);
  }

  /// This and another.
  public final Condition and(Condition other) {
    return new Condition(new Node.And(List.of(node(), other.node())));
  }

  /// This or another.
  public final Condition or(Condition other) {
    return new Condition(new Node.Or(List.of(node(), other.node())));
  }

  /// One of this and another, not both.
  public final Condition xor(Condition other) {
    return and(other.not()).or(not().and(other));
  }

  /// Whether all rows fulfil this.
  public final Expression<Boolean> every() {
    return Expression.of(aggregate(AggregateFunction.EVERY), Types.BOOLEAN);
  }

  /// Whether a row fulfils this.
  public final Expression<Boolean> some() {
    return Expression.of(aggregate(AggregateFunction.SOME), Types.BOOLEAN);
  }

  /// The complement of this.
  public final Condition not() {
    return new Condition(new Node.Not(node()));
  }
}
