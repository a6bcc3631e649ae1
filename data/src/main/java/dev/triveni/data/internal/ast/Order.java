package dev.triveni.data.internal.ast;

/// By what rows are ordered. Immutable.
///
/// @param node the value
/// @param descending whether the largest comes first
/// @param nulls where rows without a value come
public record Order(Node node, boolean descending, Nulls nulls) {

  /// Where rows without a value come.
  public enum Nulls {
    /// As if they were larger than any value, on every database.
    LARGEST,
    /// Before all others.
    FIRST,
    /// After all others.
    LAST
  }

  /// Takes this apart into shape and values.
  public void trace(Trace trace) {
    node.trace(trace.part(descending).part(nulls));
  }

  /// The other way round.
  public Order reversed() {
    Nulls other =
        switch (nulls) {
          case LARGEST -> Nulls.LARGEST;
          case FIRST -> Nulls.LAST;
          case LAST -> Nulls.FIRST;
        };
    return new Order(node, !descending, other);
  }
}
