package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with something declared beside it; in everything else it is the type.
interface Wrapping extends TypeSchema {

  /// The type itself.
  TypeSchema inner();

  @Override
  default Kind kind() {
    return inner().kind();
  }

  @Override
  default @Nullable Object read(Input in) {
    return inner().read(in);
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    inner().write(value, out);
  }

  @Override
  default @Nullable Object whenAbsent() {
    return inner().whenAbsent();
  }

  @Override
  default Optional<Object> declaredDefault() {
    return inner().declaredDefault();
  }

  @Override
  default Map<String, Object> describe(Definitions definitions, Direction direction) {
    return inner().describe(definitions, direction);
  }

  @Override
  default List<TypeSchema> parts() {
    return List.of(inner());
  }

  @Override
  default TypeSchema core() {
    return inner().core();
  }

  @Override
  default Optional<TypeSchema> element() {
    return inner().element();
  }
}
