package dev.triveni.schema.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Tells where and why a document is not JSON, without repeating what it says.
final class JsonErrors {

  private JsonErrors() {}

  /// Refuses what is not UTF-8 but another encoding that the parser would guess.
  static void checkEncoding(byte[] document) {
    int length = Math.min(document.length, 4);
    for (int i = 0; i < length; i++) {
      if (document[i] == 0 || document[i] == (byte) 0xFE || document[i] == (byte) 0xFF) {
        throw new MalformedException("Expecting UTF-8", i);
      }
    }
  }

  /// What a parser's exception says.
  static MalformedException of(JacksonException failed) {
    TokenStreamLocation location = failed.getLocation();
    long offset = location == null ? 0 : Math.max(0, location.getByteOffset());
    return new MalformedException(reason(failed), offset);
  }

  private static String reason(JacksonException failed) {
    String message = String.valueOf(failed.getOriginalMessage());
    if (failed instanceof StreamConstraintsException) {
      return message.contains("nesting depth") ? "Nested too deeply" : "Number or name too long";
    }
    if (failed instanceof UnexpectedEndOfInputException) {
      return "Unexpected end of the document";
    }
    if (message.contains("start property name") || message.contains("start field name")) {
      return "Expecting property name enclosed in double quotes";
    }
    if (message.contains("separate property name")) {
      return "Expecting ':' delimiter";
    }
    if (message.contains("to separate")) {
      return "Expecting ',' delimiter";
    }
    return reasonOfText(message);
  }

  private static String reasonOfText(String message) {
    if (message.contains("UTF-8")) {
      return "Invalid UTF-8";
    }
    if (message.contains("control character") || message.contains("Illegal character")) {
      return "Invalid control character";
    }
    if (message.contains("escape")) {
      return "Invalid \\escape";
    }
    if (message.contains("umeric") || message.contains("umber") || message.contains("digit")) {
      return "Invalid number";
    }
    return "Expecting value";
  }

  /// The place in characters, as Python counts them, of a place in bytes.
  static int position(byte[] document, long offset) {
    int characters = 0;
    int end = (int) Math.min(offset, document.length);
    for (int i = 0; i < end; i++) {
      boolean continues = (document[i] & 0xC0) == 0x80;
      characters += continues ? 0 : 1;
    }
    return characters;
  }
}
