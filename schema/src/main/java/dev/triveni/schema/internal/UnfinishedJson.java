package dev.triveni.schema.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Tells what a document lacks that ends too soon, in Python's words. Used by one thread.
final class UnfinishedJson {
  private static final String DELIMITER = "Expecting ',' delimiter";
  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private final Deque<Byte> open = new ArrayDeque<>();
  private byte last = ' ';
  private boolean isName;
  private int text = -1;

  private UnfinishedJson() {}

  /// The error in a document that is right as far as it goes.
  static MalformedException error(byte[] document) {
    UnfinishedJson scan = new UnfinishedJson();
    int at = 0;
    while (at < document.length) {
      at = scan.step(document, at);
    }
    if (scan.text >= 0) {
      return new MalformedException("Unterminated string starting at", scan.text);
    }
    int word = (int) JsonErrors.startOfWord(document, document.length);
    return word < document.length
        ? afterWord(document, word)
        : new MalformedException(scan.expected(), document.length);
  }

  /// A document that ends with letters: a literal, or the beginning of one, or of an exponent.
  private static MalformedException afterWord(byte[] document, int start) {
    String word = new String(document, start, document.length - start, StandardCharsets.US_ASCII);
    if (LITERALS.contains(word)) {
      return new MalformedException(DELIMITER, document.length);
    }
    boolean isExponent = start > 0 && Character.isDigit(document[start - 1]);
    return new MalformedException(isExponent ? DELIMITER : "Expecting value", start);
  }

  /// Takes one byte, of a text with a backslash two, and returns the place of the next.
  private int step(byte[] document, int at) {
    byte each = document[at];
    if (text >= 0) {
      text = each == '"' ? -1 : text;
      return each == '\\' ? at + 2 : at + 1;
    }
    switch (each) {
      case ' ', '\t', '\r', '\n' -> {
        return at + 1;
      }
      case '"' -> {
        text = at;
        isName = isInObject() && (last == '{' || last == ',');
      }
      case '{', '[' -> open.push(each);
      case '}', ']' -> open.poll();
      default -> {}
    }
    last = each;
    return at + 1;
  }

  private boolean isInObject() {
    return !open.isEmpty() && open.peek() == '{';
  }

  private String expected() {
    return switch (last) {
      case '{' -> "Expecting property name enclosed in double quotes";
      case ',' ->
          isInObject() ? "Expecting property name enclosed in double quotes" : "Expecting value";
      case '[', ':', ' ' -> "Expecting value";
      case '"' -> isName ? "Expecting ':' delimiter" : DELIMITER;
      default -> DELIMITER;
    };
  }
}
