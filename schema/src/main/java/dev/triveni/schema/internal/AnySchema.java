package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.UnwritableException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Any JSON value: a map, a list, a string, a number, a boolean or null. Written by the classes
/// that the values have.
final class AnySchema implements TypeSchema {
  private final Function<Class<?>, TypeSchema> byClass;

  /// @param byClass finds the schemas of records and of everything else that is no tree
  AnySchema(Function<Class<?>, TypeSchema> byClass) {
    this.byClass = byClass;
  }

  @Override
  public Kind kind() {
    return Kind.ANY;
  }

  @Override
  public @Nullable Object read(Input in) {
    Object tree = in.tree();
    int before = in.mistakes.count();
    checkTexts(tree, in.mistakes);
    return in.mistakes.count() == before ? tree : Signal.FAILED;
  }

  private static void checkTexts(@Nullable Object tree, Mistakes mistakes) {
    switch (tree) {
      case String text -> checkText(text, mistakes);
      case Map<?, ?> map -> map.forEach((key, value) -> checkInside(key, value, mistakes));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          checkInside(i, list.get(i), mistakes);
        }
      }
      case null, default -> {}
    }
  }

  private static void checkInside(Object step, @Nullable Object value, Mistakes mistakes) {
    int before = mistakes.count();
    checkTexts(value, mistakes);
    if (step instanceof String name) {
      checkText(name, mistakes);
    }
    mistakes.within(before, step);
  }

  private static void checkText(String text, Mistakes mistakes) {
    if (!Texts.isWellFormed(text)) {
      mistakes.add(
          "string_unicode",
          "Input should be a valid string, unable to parse raw data as a unicode string",
          Map.of(),
          false);
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    switch (value) {
      case String text -> out.writeString(Texts.clean(text));
      case Boolean bool -> out.writeBoolean(bool);
      case Number number -> writeNumber(number, out);
      case Record made -> byClass.apply(made.getClass()).write(made, out);
      case Map<?, ?> map -> writeMap(map, out);
      case Path path -> out.writeString(Texts.clean(path.toString())); // is an Iterable of paths
      case Iterable<?> values -> writeAll(values.iterator(), out);
      case Stream<?> stream -> {
        try (stream) {
          writeAll(stream.iterator(), out);
        }
      }
      case Optional<?> optional -> writeNullable(optional.orElse(null), out);
      case Object[] array -> writeAll(Arrays.asList(array).iterator(), out);
      default -> writeOther(value, out);
    }
  }

  private void writeNumber(Number number, JsonGenerator out) {
    switch (number) {
      case Integer _, Long _, Short _, Byte _ -> out.writeNumber(number.longValue());
      case Double value -> FloatingSchema.write(value.doubleValue(), out);
      case Float value -> FloatingSchema.write(value.floatValue(), out);
      case BigDecimal value -> out.writeNumber(value);
      case BigInteger value -> out.writeNumber(value);
      default -> byClass.apply(number.getClass()).write(number, out);
    }
  }

  private void writeMap(Map<?, ?> map, JsonGenerator out) {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeName(Texts.clean(name(entry.getKey())));
      writeNullable(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  private String name(@Nullable Object key) {
    if (key instanceof String name) {
      return name;
    }
    if (key != null && byClass.apply(key.getClass()) instanceof KeySchema texts) {
      return texts.text(key);
    }
    throw new UnwritableException(
        ("TRV-SCHEMA-023 Cannot write %s as a key of JSON: a key must have a text."
                + " Use strings, numbers, enums or the like.")
            .formatted(key == null ? "null" : key.getClass().getName()));
  }

  private void writeAll(Iterator<?> values, JsonGenerator out) {
    out.writeStartArray();
    while (values.hasNext()) {
      writeNullable(values.next(), out);
    }
    out.writeEndArray();
  }

  private void writeOther(Object value, JsonGenerator out) {
    Class<?> type =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    if (type.isArray() && type != byte[].class) {
      out.writeStartArray();
      for (int i = 0; i < Array.getLength(value); i++) {
        writeNullable(Array.get(value, i), out);
      }
      out.writeEndArray();
    } else {
      byClass.apply(type).write(value, out);
    }
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Map.of();
  }
}
