package dev.triveni.schema.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/// Tells where and why a document is not JSON, without repeating what it says.
final class JsonErrors {

  private JsonErrors() {}

  /// Refuses what is not UTF-8, and other encodings that the parser would guess.
  static void checkEncoding(byte[] document) {
    for (int i = 0; i < Math.min(document.length, 4); i++) {
      if (document[i] == 0) {
        throw new MalformedException("Invalid control character", i);
      }
    }
    int error = Utf8.firstError(document);
    if (error >= 0) {
      throw new MalformedException("Invalid UTF-8", error);
    }
  }

  /// What a parser's exception says.
  static MalformedException of(JacksonException failed, byte[] document) {
    TokenStreamLocation location = failed.getLocation();
    long offset = location == null ? 0 : Math.max(0, location.getByteOffset());
    String message = String.valueOf(failed.getOriginalMessage());
    if (message.startsWith("Non-standard token")) {
      return new MalformedException("Expecting value", startOfWord(document, (int) offset));
    }
    if (message.startsWith("Unexpected end-of-input")) {
      return UnfinishedJson.error(document);
    }
    return new MalformedException(
        failed instanceof StreamConstraintsException ? limit(message) : reason(message), offset);
  }

  private static String limit(String message) {
    return message.contains("nesting depth") ? "Nested too deeply" : "Number or name too long";
  }

  private static String reason(String message) {
    if (message.contains("start property name")) {
      return "Expecting property name enclosed in double quotes";
    }
    if (message.contains("separate property name")) {
      return "Expecting ':' delimiter";
    }
    if (message.contains("to separate")) {
      return "Expecting ',' delimiter";
    }
    if (message.startsWith("Illegal unquoted character") || message.startsWith("Illegal char")) {
      return "Invalid control character";
    }
    if (message.contains("escape") || message.contains("surrogate")) {
      return "Invalid \\escape";
    }
    boolean number = message.contains("numeric") || message.contains("in number");
    return number || message.contains("digit") ? "Invalid number" : "Expecting value";
  }

  /// Where the letters begin that end at a place.
  static long startOfWord(byte[] document, int end) {
    int start = Math.min(end, document.length);
    while (start > 0 && (Character.isLetter(document[start - 1]) || document[start - 1] == '-')) {
      start--;
    }
    return start;
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
