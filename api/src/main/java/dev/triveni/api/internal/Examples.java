package dev.triveni.api.internal;

import dev.triveni.api.Example;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the example objects of a parameter.
///
/// @param method what has the parameter
/// @param parameter its name
record Examples(Problems problems, Invocable method, String parameter) {
  private static final Schema<Object> ANYTHING = Schemas.strict().of(Object.class);

  /// The objects by their names; none if none is declared.
  Map<String, Object> of(Sources sources) {
    List<Example> declared = new ArrayList<>();
    sources.find(Example.class).ifPresent(declared::add);
    sources
        .find(Example.Several.class)
        .ifPresent(several -> declared.addAll(List.of(several.value())));
    Map<String, Object> examples = new LinkedHashMap<>();
    for (Example example : declared) {
      if (examples.put(example.name(), object(example)) != null) {
        wrong(example, "is declared twice.", "Give one of them another name.");
      }
    }
    return examples;
  }

  /// Notes that a parameter cannot have them.
  static void refuse(Problems problems, Invocable method, String parameter, String what) {
    problems.add(
        "TRV-API-182",
        method.place(),
        "Parameter '%s' is %s, whose examples have no names.".formatted(parameter, what),
        "Say @Described(examples = ...) in place of @Example.");
  }

  private Map<String, @Nullable Object> object(Example example) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (!example.summary().isEmpty()) {
      object.put("summary", example.summary());
    }
    if (!example.description().isEmpty()) {
      object.put("description", example.description());
    }
    object.put("value", value(example));
    return object;
  }

  private @Nullable Object value(Example example) {
    Outcome<Object> outcome = ANYTHING.read(example.value().getBytes(StandardCharsets.UTF_8));
    if (outcome instanceof Outcome.Invalid<?> invalid) {
      wrong(
          example,
          "is no JSON: %s.".formatted(invalid.mistakes().getFirst().msg()),
          "Write texts in quotes: value = \"\\\"text\\\"\".");
      return null;
    }
    return outcome.orThrow();
  }

  private void wrong(Example example, String what, String remedy) {
    problems.add(
        "TRV-API-181",
        method.place(),
        "The example '%s' of parameter '%s' %s".formatted(example.name(), parameter, what),
        remedy);
  }
}
