package dev.triveni.schema;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How values of a {@link Fetchable} type stand in JSON: whole if they were fetched, else in brief.
/// Thread-safe.
public interface Fetching<T> {

  /// What is written of a value that was fetched.
  Type whole();

  /// What is read, and written of a value that was not fetched. Where it is empty, the type is
  /// never read, and null is written of what was not fetched.
  Optional<Type> brief();

  /// What was fetched; null if it was not.
  @Nullable Object wholeOrNull(T value);

  /// What stands for a value that was not fetched; null where it has no brief form.
  @Nullable Object briefOrNull(T value);

  /// The value that is told in brief; where it has no brief form, the value of one that was not
  /// read, for which null is told.
  T of(@Nullable Object brief);
}
