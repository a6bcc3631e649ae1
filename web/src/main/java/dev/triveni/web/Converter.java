package dev.triveni.web;

import java.util.Optional;
import java.util.function.Function;

/// Reads a path variable from text, and writes it back for a URL: `{id:int}` uses the converter
/// `int`. Immutable.
///
/// | name | accepts | value |
/// |---|---|---|
/// | `string` (default) | one segment, not empty | `String` |
/// | `int` | digits, with `-` in front or not | `Long` |
/// | `float` | digits, a point, digits, with `-` in front or not | `Double` |
/// | `uuid` | a UUID in its canonical form | `UUID` |
/// | `path` | the rest of the path, slashes included | `String` |
/// | `any(a, b)` | one of these words | `String` |
/// | `regex([0-9]{4})` | a segment of this form, without brackets and slashes | `String` |
///
/// @param type the Java type of the value
/// @param read the value of a text; empty if the text does not fit, which makes the route not match
/// @param write the text of a value
public record Converter<T>(
    Class<T> type, Function<String, Optional<T>> read, Function<? super T, String> write) {

  /// A converter that writes with {@link Object#toString()}.
  public static <T> Converter<T> of(Class<T> type, Function<String, Optional<T>> read) {
    return new Converter<>(type, read, Object::toString);
  }

  /// The text of a value of any class, as it stands in a URL.
  ///
  /// @throws IllegalArgumentException if the value is not of this converter's type, or its text
  ///   would not be read back
  public String writeAny(Object value) {
    Object fitting = widened(value);
    if (!type.isInstance(fitting)) {
      throw new IllegalArgumentException(
          "'%s' is a %s, not a %s"
              .formatted(value, value.getClass().getSimpleName(), type.getSimpleName()));
    }
    String text = write.apply(type.cast(fitting));
    if (read.apply(text).isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' would not be read back");
    }
    return text;
  }

  private Object widened(Object value) {
    return switch (value) {
      case Integer number when type == Long.class -> Long.valueOf(number);
      case Short number when type == Long.class -> Long.valueOf(number);
      case Float number when type == Double.class -> Double.valueOf(number);
      default -> value;
    };
  }
}
