package dev.triveni.schema.internal;

import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The validators of one value, the innermost first. Immutable.
///
/// @param takesInput whether one of them sees the input, and not only what was read of it
record Validation(List<Validator<Object>> validators, boolean takesInput) {
  private static final int MISTAKE_LIMIT = 100;

  Validation {
    validators = List.copyOf(validators);
  }

  /// Reads the value at the cursor, which is not null.
  ///
  /// @param inner reads what the validators give it
  Object read(Input in, TypeSchema inner, TypeSchema owner) {
    if (in.token() == Token.NULL) {
      return Objects.requireNonNullElse(inner.read(in), Signal.FAILED);
    }
    Object tree = Objects.requireNonNull(in.tree());
    return checked(() -> around(validators.size(), tree, inner, in), owner, in);
  }

  /// The value that is taken instead of one that was read, or the signal that it is refused.
  Object after(Object value, TypeSchema owner, Input in) {
    return checked(() -> after(value), owner, in);
  }

  private Object around(int count, Object tree, TypeSchema inner, Input in) {
    if (count == 0) {
      return after(read(before(tree), inner, in));
    }
    return validators
        .get(count - 1)
        .around(tree, given -> around(count - 1, Objects.requireNonNull(given), inner, in));
  }

  private @Nullable Object before(Object tree) {
    Object changed = tree;
    for (Validator<Object> validator : validators.reversed()) {
      changed = changed == null ? null : validator.before(changed);
    }
    return changed;
  }

  private Object after(Object value) {
    Object changed = value;
    for (Validator<Object> validator : validators) {
      changed = validator.after(changed);
    }
    return changed;
  }

  private static Object read(@Nullable Object tree, TypeSchema inner, Input in) {
    Mistakes mistakes = new Mistakes(MISTAKE_LIMIT);
    Object value = inner.read(new TreeInput(tree, mistakes, in.conversion));
    if (mistakes.count() > 0) {
      throw new InvalidInputException(mistakes.report(() -> tree));
    }
    return Objects.requireNonNull(value);
  }

  private static Object checked(Supplier<Object> work, TypeSchema owner, Input in) {
    try {
      return Objects.requireNonNull(work.get(), "a validator returned null");
    } catch (InvalidInputException invalid) {
      invalid.mistakes().forEach(in.mistakes::adopt);
    } catch (IllegalArgumentException refused) {
      String reason = refused.getMessage() == null ? "Invalid value" : refused.getMessage();
      in.mistakes.add(
          "value_error",
          "Value error, " + reason,
          Map.of("error", Map.of()),
          Reach.holdsSecret(owner));
    }
    return Signal.FAILED;
  }
}
