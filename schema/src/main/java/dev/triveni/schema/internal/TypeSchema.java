package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// How one Java type is read, written and described: one class for each kind of type.
interface TypeSchema {

  /// What it looks like in JSON.
  Kind kind();

  /// Reads the value at the cursor, all of it, and returns it; or records what is wrong, steps over
  /// it and returns [Signal#FAILED].
  @Nullable Object read(Input in);

  /// Writes a value of the type.
  void write(Object value, JsonGenerator out);

  /// The JSON Schema of the type.
  Map<String, Object> describe(Definitions definitions, Direction direction);

  /// What leaving the value out means; [Signal#MISSING] if it must be there.
  default @Nullable Object whenAbsent() {
    return Signal.MISSING;
  }

  /// The types that it is made of.
  default List<TypeSchema> parts() {
    return List.of();
  }

  /// The type under wrappers that add constraints, absence, defaults and secrecy.
  default TypeSchema core() {
    return this;
  }

  /// What a list, a map or an optional value holds.
  default Optional<TypeSchema> element() {
    return Optional.empty();
  }

  /// What is declared as the default.
  default Optional<Object> declaredDefault() {
    return Optional.empty();
  }

  /// Writes a value, or `null`.
  default void writeNullable(@Nullable Object value, JsonGenerator out) {
    if (value == null) {
      out.writeNull();
    } else {
      write(value, out);
    }
  }
}
