package dev.triveni.schema;

import java.util.List;

/// What came of reading an input: a valid value, or every mistake in it. Immutable.
public sealed interface Outcome<T> {

  /// The input was right.
  ///
  /// @param value what it says
  record Valid<T>(T value) implements Outcome<T> {}

  /// The input was wrong.
  ///
  /// @param mistakes everything that is wrong, in the order of the declarations; never empty
  record Invalid<T>(List<Mistake> mistakes) implements Outcome<T> {

    /// Copies the list.
    public Invalid {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// The value.
  ///
  /// @throws InvalidInputException with all mistakes, if there are any
  default T orThrow() {
    return switch (this) {
      case Valid<T>(T value) -> value;
      case Invalid<T>(List<Mistake> mistakes) -> throw new InvalidInputException(mistakes);
    };
  }
}
