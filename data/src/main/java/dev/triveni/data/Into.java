package dev.triveni.data;

/// Makes one thing of several values: most often the constructor of a record.
public final class Into {
  private Into() {}

  /// Makes one thing of two values.
  @FunctionalInterface
  public interface Two<A, B, R> {

    /// The thing.
    R of(A a, B b);
  }

  /// Makes one thing of three values.
  @FunctionalInterface
  public interface Three<A, B, C, R> {

    /// The thing.
    R of(A a, B b, C c);
  }

  /// Makes one thing of four values.
  @FunctionalInterface
  public interface Four<A, B, C, D, R> {

    /// The thing.
    R of(A a, B b, C c, D d);
  }

  /// Makes one thing of five values.
  @FunctionalInterface
  public interface Five<A, B, C, D, E, R> {

    /// The thing.
    R of(A a, B b, C c, D d, E e);
  }
}
