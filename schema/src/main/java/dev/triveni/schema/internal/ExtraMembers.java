package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// What becomes of members that a record does not declare. Immutable.
sealed interface ExtraMembers {

  /// They are left alone.
  record Ignored() implements ExtraMembers {}

  /// Each is a mistake.
  record Forbidden() implements ExtraMembers {

    /// Refuses one.
    ///
    /// @param hidden whether its value must not be echoed
    void refuse(String name, boolean hidden, Input in) {
      int before = in.mistakes.count();
      in.mistakes.add("extra_forbidden", "Extra inputs are not permitted", Map.of(), hidden);
      in.mistakes.within(before, name);
      in.skip();
    }
  }

  /// They are kept in a component.
  ///
  /// @param index its place among the components
  /// @param component its name in Java
  /// @param accessor takes it out of a record
  /// @param value what its values are
  record Kept(int index, String component, MethodHandle accessor, TypeSchema value)
      implements ExtraMembers {

    /// Reads the value of a member into the map of the component.
    void read(String name, @Nullable Object[] components, Input in) {
      Map<String, @Nullable Object> kept = map(components);
      if (kept.containsKey(name)) {
        in.duplicate();
      }
      int start = in.mistakes.count();
      kept.put(name, value.read(in));
      in.mistakes.within(start, name);
      components[index] = kept;
    }

    /// Closes the map of the component.
    void finish(@Nullable Object[] components) {
      components[index] = Collections.unmodifiableMap(map(components));
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private Map<String, @Nullable Object> map(@Nullable Object[] components) {
      Object before = components[index];
      return before == null ? new LinkedHashMap<>() : (Map<String, @Nullable Object>) before;
    }

    /// Writes those that no declared member is called like.
    void write(Object owner, Predicate<String> declared, JsonGenerator out) {
      Object kept;
      try {
        kept = accessor.invokeExact(owner);
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
      if (kept instanceof Map<?, ?> map) {
        map.forEach((name, each) -> {
          if (name instanceof String text && !declared.test(text)) {
            out.writeName(Texts.clean(text));
            value.writeNullable(each, out);
          }
        });
      }
    }
  }

  /// The keyword `additionalProperties`; null to leave it out.
  default @Nullable Object keyword(Definitions definitions, Direction direction) {
    return switch (this) {
      case Ignored _ -> null;
      case Forbidden _ -> false;
      case Kept kept -> {
        Map<String, Object> described = kept.value().describe(definitions, direction);
        yield described.isEmpty() ? true : described;
      }
    };
  }
}
