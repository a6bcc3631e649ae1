package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A map whose keys have a text. The order is kept; what is read cannot be changed.
final class MapSchema implements TypeSchema {
  private final TypeSchema key;
  private final TypeSchema value;

  /// A schema of maps; the core of `key` is a [KeySchema].
  MapSchema(TypeSchema key, TypeSchema value) {
    this.key = key;
    this.value = value;
  }

  @Override
  public Kind kind() {
    return Kind.MAP;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.OBJECT) {
      return in.refuse(
          "dict_type", "Input should be a valid dictionary", Map.of(), Reach.holdsSecret(this));
    }
    int start = in.mistakes.count();
    Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
    in.enter();
    while (in.nextMember()) {
      readEntry(entries, in);
    }
    return in.mistakes.count() == start
        ? Collections.unmodifiableSequencedMap((LinkedHashMap<?, ?>) entries)
        : Signal.FAILED;
  }

  private void readEntry(Map<@Nullable Object, @Nullable Object> entries, Input in) {
    String name = in.name();
    Object entryKey = readKey(name, in);
    int before = in.mistakes.count();
    Object entryValue = value.read(in);
    in.mistakes.within(before, name);
    if (entries.containsKey(entryKey)) {
      refuseTwice(name, in);
    } else if (entryKey != Signal.FAILED) {
      entries.put(entryKey, entryValue);
    }
  }

  /// The same name is no JSON; another text for the same key, such as `01` for `1`, is a mistake.
  private void refuseTwice(String name, Input in) {
    if (key.core() instanceof StringSchema) {
      in.duplicate();
    }
    int before = in.mistakes.count();
    in.mistakes.add(
        "value_error", "Value error, The key is there already", Map.of("error", Map.of()), false);
    in.mistakes.aboutKey(before, name);
  }

  private @Nullable Object readKey(String name, Input in) {
    int before = in.mistakes.count();
    Object read = key.read(new TreeInput(name, in.mistakes, Conversion.TEXT));
    in.mistakes.aboutKey(before, name);
    return read;
  }

  @Override
  public void write(Object map, JsonGenerator out) {
    KeySchema texts = (KeySchema) key.core();
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
      out.writeName(Texts.clean(texts.text(entry.getKey())));
      value.writeNullable(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", "object");
    keywords.put("additionalProperties", value.describe(definitions, direction));
    if (!(key instanceof StringSchema)) {
      keywords.put("propertyNames", nameKeywords(definitions, direction));
    }
    return keywords;
  }

  /// Names are strings in JSON, whatever the key is.
  private Map<String, Object> nameKeywords(Definitions definitions, Direction direction) {
    Map<String, Object> names = key.describe(definitions, direction);
    return switch (String.valueOf(names.get("type"))) {
      case "integer" -> Map.of("pattern", "^-?\\d+$");
      case "number", "boolean" -> Map.of();
      default -> names;
    };
  }

  @Override
  public List<TypeSchema> parts() {
    return List.of(key, value);
  }

  @Override
  public Optional<TypeSchema> element() {
    return Optional.of(value);
  }
}
