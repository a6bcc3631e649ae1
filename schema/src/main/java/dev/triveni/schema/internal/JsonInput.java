package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;

/// A cursor over the tokens of a JSON document.
final class JsonInput extends Input {
  private final JsonParser parser;

  /// A cursor at the parser's current token.
  JsonInput(JsonParser parser, Mistakes mistakes, Conversion conversion) {
    super(mistakes, conversion);
    this.parser = parser;
  }

  @Override
  Token token() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_START_OBJECT -> Token.OBJECT;
      case JsonTokenId.ID_START_ARRAY -> Token.ARRAY;
      case JsonTokenId.ID_STRING -> Token.STRING;
      case JsonTokenId.ID_NUMBER_INT -> Token.INTEGER;
      case JsonTokenId.ID_NUMBER_FLOAT -> Token.DECIMAL;
      case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> Token.BOOLEAN;
      default -> Token.NULL;
    };
  }

  @Override
  String string() {
    return parser.getString();
  }

  @Override
  boolean bool() {
    return parser.getBooleanValue();
  }

  @Override
  boolean fitsLong() {
    return parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
  }

  @Override
  long longValue() {
    return parser.getLongValue();
  }

  @Override
  BigInteger bigInteger() {
    return parser.getBigIntegerValue();
  }

  @Override
  double doubleValue() {
    return parser.getDoubleValue();
  }

  @Override
  float floatValue() {
    return parser.getFloatValue();
  }

  @Override
  BigDecimal decimal() {
    return Trees.exactDecimal(parser);
  }

  @Override
  void enter() {}

  @Override
  boolean nextMember() {
    if (parser.nextName() == null) {
      return false;
    }
    parser.nextToken();
    return true;
  }

  @Override
  String name() {
    return parser.currentName();
  }

  @Override
  boolean nextElement() {
    parser.nextToken();
    return parser.currentTokenId() != JsonTokenId.ID_END_ARRAY;
  }

  @Override
  void skip() {
    parser.skipChildren();
  }

  @Override
  @Nullable Object tree() {
    return Trees.read(parser);
  }

  /// Where the member comes first, as it does in most documents, the rest is still streamed;
  /// elsewhere the object becomes a tree.
  @Override
  Tagged tagged(String member) {
    if (!nextMember()) {
      return new Tagged(false, null, new TreeInput(Map.of(), mistakes, conversion).entered());
    }
    if (name().equals(member)) {
      return new Tagged(true, tree(), this);
    }
    Map<String, @Nullable Object> members = Trees.readMembers(parser);
    return TreeInput.tagged(members, member, mistakes, conversion);
  }

  @Override
  void duplicate() {
    throw Trees.duplicate(parser);
  }
}
