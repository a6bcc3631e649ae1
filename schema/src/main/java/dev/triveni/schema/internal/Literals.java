package dev.triveni.schema.internal;

import dev.triveni.schema.OneOf;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what `@OneOf` says.
record Literals(Settings settings, Problems problems) {

  /// A schema of those values only.
  TypeSchema of(TypeSchema schema, OneOf declared, String place) {
    Map<String, Object> byText = new LinkedHashMap<>();
    for (String text : declared.value()) {
      Mistakes mistakes = new Mistakes(1);
      Object value = schema.read(new TreeInput(text, mistakes, Conversion.TEXT));
      if (mistakes.count() > 0 || value == null) {
        problems.add(
            "TRV-SCHEMA-026",
            "Cannot honour @OneOf on %s".formatted(place),
            "\"%s\" is no value of the type".formatted(text),
            "Name values of the type");
      } else {
        byText.put(text, value);
      }
    }
    return new LiteralSchema(schema, byText);
  }
}
