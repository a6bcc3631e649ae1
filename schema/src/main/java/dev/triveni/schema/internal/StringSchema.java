package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// Text.
final class StringSchema implements KeySchema {

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
    if (!Texts.isWellFormed(text)) {
      return in.refuse(
          "string_unicode",
          "Input should be a valid string, unable to parse raw data as a unicode string");
    }
    return text;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(Texts.clean((String) value));
  }

  @Override
  public String text(Object value) {
    return (String) value;
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return Map.of("type", "string");
  }
}
