package dev.triveni.schema;

import org.jspecify.annotations.Nullable;

/// Changes or refuses a value while it is read; see {@link Validate}. It refuses by throwing: an
/// {@link IllegalArgumentException} becomes the mistake `value_error` with its message, an {@link
/// InvalidInputException} the mistakes in it, inside of the value.
///
/// ```java
/// final class Even implements Validator<Integer> {
///   @Override public Integer after(Integer number) {
///     if (number % 2 != 0) throw new IllegalArgumentException(number + " is not an even number");
///     return number;
///   }
/// }
/// ```
///
/// Used by many threads at once.
///
/// @param <T> what is read
public interface Validator<T> {

  /// The input that is read instead of this one, as a tree of JSON: maps, lists, strings, numbers
  /// (whole ones are `Long`) and booleans.
  default @Nullable Object before(Object input) {
    return input;
  }

  /// The value that is taken instead of the one that was read, with its constraints kept.
  default T after(T value) {
    return value;
  }

  /// The value of an input: that which is read of it, unless this does something else, such as
  /// catching the mistakes, or reading nothing.
  default T around(Object input, Reading<T> reading) {
    return reading.read(input);
  }

  /// Reads as the type and its constraints say.
  ///
  /// @param <T> what is read
  @FunctionalInterface
  interface Reading<T> {

    /// The value of a tree.
    ///
    /// @throws InvalidInputException with all mistakes
    T read(@Nullable Object input);
  }
}
