package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type that is a text in JSON, such as a UUID or a date.
///
/// @param wrongType the type of the mistake where there is no text
/// @param wrongTypeMessage its message
/// @param parser reads the text at the cursor, or refuses it
/// @param format writes a value as text
/// @param keywords the JSON Schema
/// @param numbers reads the number at the cursor where numbers are converted; null where none is
record TextSchema(
    String wrongType,
    String wrongTypeMessage,
    Function<Input, Object> parser,
    Function<Object, String> format,
    Map<String, Object> keywords,
    @Nullable Function<Input, Object> numbers)
    implements KeySchema {

  /// A type that no number stands for.
  TextSchema(
      String wrongType,
      String wrongTypeMessage,
      Function<Input, Object> parser,
      Function<Object, String> format,
      Map<String, Object> keywords) {
    this(wrongType, wrongTypeMessage, parser, format, keywords, null);
  }

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case STRING -> parser.apply(in);
      case INTEGER, DECIMAL -> readNumber(in);
      case BOOLEAN, OBJECT, ARRAY, NULL -> in.refuse(wrongType, wrongTypeMessage);
    };
  }

  private Object readNumber(Input in) {
    return numbers != null && in.conversion.readsNumbers()
        ? numbers.apply(in)
        : in.refuse(wrongType, wrongTypeMessage);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(format.apply(value));
  }

  @Override
  public String text(Object value) {
    return format.apply(value);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return keywords;
  }
}
