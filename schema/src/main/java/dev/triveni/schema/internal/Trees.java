package dev.triveni.schema.internal;

import dev.triveni.schema.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads JSON as maps, lists, strings, numbers, booleans and nulls.
final class Trees {
  private static final int DIGITS_THAT_A_DOUBLE_KEEPS = 15;

  private Trees() {}

  /// The value at the parser's token, which it steps over.
  static @Nullable Object read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        parser.nextToken();
        yield readMembers(parser);
      }
      case START_ARRAY -> readElements(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> readInteger(parser);
      case VALUE_NUMBER_FLOAT -> readDecimal(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /// Writes a tree.
  static void write(@Nullable Object tree, JsonGenerator out) {
    switch (tree) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach((name, value) -> {
          out.writeName((String) name);
          write(value, out);
        });
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(element -> write(element, out));
        out.writeEndArray();
      }
      case String text -> out.writeString(text);
      case Boolean bool -> out.writeBoolean(bool);
      case Long number -> out.writeNumber(number);
      case Double number -> FloatingSchema.write(number.doubleValue(), out);
      case BigInteger number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number);
      case null, default -> out.writeNull();
    }
  }

  /// The value that a tree says, or every mistake in it.
  @SuppressWarnings({"unchecked", "NullAway"}) // the schema of a type reads values of the type
  static <T> Outcome<T> bind(
      @Nullable Object tree, TypeSchema schema, Conversion conversion, int limit) {
    Mistakes mistakes = new Mistakes(limit);
    Object value = schema.read(new TreeInput(tree, mistakes, conversion));
    return mistakes.count() == 0
        ? new Outcome.Valid<>((T) value)
        : new Outcome.Invalid<>(mistakes.report(() -> tree));
  }

  /// The members from the parser's token, a name or the value of a name, to the object's end.
  static Map<String, @Nullable Object> readMembers(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.currentToken() != JsonToken.END_OBJECT) {
      if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
        parser.nextToken();
      }
      String name = parser.currentName();
      if (members.containsKey(name)) {
        throw duplicate(parser);
      }
      members.put(name, read(parser));
      parser.nextToken();
    }
    return members;
  }

  /// What is thrown where a name comes twice in one object.
  static MalformedException duplicate(JsonParser parser) {
    return new MalformedException(
        "Duplicate name in an object", parser.currentTokenLocation().getByteOffset());
  }

  private static List<@Nullable Object> readElements(JsonParser parser) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return elements;
  }

  private static Object readInteger(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Object) parser.getLongValue();
  }

  /// A `Double` where it says the same as the text, else a `BigDecimal`.
  private static Object readDecimal(JsonParser parser) {
    double number = parser.getDoubleValue();
    if (parser.getStringLength() <= DIGITS_THAT_A_DOUBLE_KEEPS && isOrdinary(number)) {
      return number;
    }
    BigDecimal exact = exactDecimal(parser);
    boolean same =
        Double.isFinite(number) && exact.compareTo(new BigDecimal(Double.toString(number))) == 0;
    return same ? (Object) number : exact;
  }

  /// The number at the parser's token.
  static BigDecimal exactDecimal(JsonParser parser) {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException _) { // an exponent beyond 32 bits
      throw new MalformedException(
          "Number out of range", parser.currentTokenLocation().getByteOffset());
    }
  }

  private static boolean isOrdinary(double number) {
    double size = Math.abs(number);
    return size > 1e-100 && size < 1e100;
  }
}
