package dev.triveni.schema.internal;

import dev.triveni.schema.Kind;
import dev.triveni.schema.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Reads what `@Default` says, when everything else is described.
record DefaultsReading(Settings settings, Problems problems) {

  /// Tells a schema its default.
  void define(DefaultedSchema schema, TypeUse use, String text, boolean secret, String place) {
    RootSchema<Object> root = new RootSchema<>(use.raw(), schema.inner(), settings);
    if (use.raw().isArray()) {
      refuse(text, place, "an array can be changed by everybody who gets it", "Use a List");
      return;
    }
    Outcome<Object> outcome =
        schema.kind() == Kind.SCALAR
            ? root.parse(List.of(text))
            : root.read(text.getBytes(StandardCharsets.UTF_8));
    switch (outcome) {
      case Outcome.Valid<Object>(Object value) ->
          schema.define(value, secret ? null : root.toTree(value));
      case Outcome.Invalid<Object>(var mistakes) ->
          refuse(
              text,
              place,
              mistakes.stream().map(mistake -> mistake.msg()).collect(Collectors.joining("; ")),
              "Correct the default");
    }
  }

  private void refuse(String text, String place, String why, String remedy) {
    problems.add(
        "TRV-SCHEMA-004", "Cannot use @Default(\"%s\") on %s".formatted(text, place), why, remedy);
  }
}
