package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A `char`: text of one character.
final class CharSchema implements KeySchema {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.STRING) {
      return in.refuse("string_type", "Input should be a valid string");
    }
    String text = in.string();
    if (text.isEmpty()) {
      return in.refuse(
          "string_too_short", "String should have at least 1 character", Map.of("min_length", 1));
    }
    if (text.length() > 1) {
      return in.refuse(
          "string_too_long", "String should have at most 1 character", Map.of("max_length", 1));
    }
    if (Character.isSurrogate(text.charAt(0))) {
      return in.refuse(
          "string_unicode",
          "Input should be a valid string, unable to parse raw data as a unicode string");
    }
    return text.charAt(0);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(Texts.clean(value.toString()));
  }

  @Override
  public String text(Object value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return OrderedMap.of("type", "string", "minLength", 1, "maxLength", 1);
  }
}
