package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A type with `@OneOf`: some of its values, and nothing else.
final class LiteralSchema implements Wrapping {
  private final TypeSchema inner;
  private final Map<String, Object> byText;
  private final boolean quoted;
  private final String expected;

  /// @param byText the values by their texts, in the order of the declaration
  LiteralSchema(TypeSchema inner, Map<String, Object> byText) {
    this.inner = inner;
    this.byText = new LinkedHashMap<>(byText);
    this.quoted = inner.core() instanceof StringSchema;
    List<String> texts = List.copyOf(this.byText.keySet());
    this.expected = quoted ? EnumSchema.expected(texts) : EnumSchema.alternatives(texts);
  }

  @Override
  public TypeSchema inner() {
    return inner;
  }

  @Override
  public @Nullable Object read(Input in) {
    Object found =
        switch (in.token()) {
          case STRING ->
              quoted || in.conversion == Conversion.TEXT ? byText.get(in.string()) : null;
          case INTEGER -> quoted ? null : byText.get(in.bigInteger().toString());
          case DECIMAL, BOOLEAN, OBJECT, ARRAY, NULL -> null;
        };
    return found == null
        ? in.refuse("literal_error", "Input should be " + expected, Map.of("expected", expected))
        : found;
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Collection<?> values = quoted ? byText.keySet() : byText.values();
    Map<String, Object> schema = inner.describe(definitions, direction);
    return values.size() == 1
        ? Keywords.with(schema, Map.of("const", values.iterator().next()))
        : Keywords.with(schema, Map.of("enum", new ArrayList<>(values)));
  }
}
