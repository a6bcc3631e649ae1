package dev.triveni.processor.docs;

import java.util.Map;
import java.util.SortedMap;

/// Writes the syntax of {@link java.util.Properties}, without the timestamp that would make each
/// compilation differ from the last.
final class PropertiesText {
  private PropertiesText() {}

  static String of(SortedMap<String, String> entries) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      appendKey(entry.getKey(), text);
      text.append('=');
      appendValue(entry.getValue(), text);
      text.append('\n');
    }
    return text.toString();
  }

  private static void appendKey(String key, StringBuilder text) {
    for (int i = 0; i < key.length(); i++) {
      if (" :=#!".indexOf(key.charAt(i)) >= 0) {
        text.append('\\');
      }
      append(key.charAt(i), text);
    }
  }

  private static void appendValue(String value, StringBuilder text) {
    if (value.startsWith(" ")) {
      text.append('\\');
    }
    for (int i = 0; i < value.length(); i++) {
      append(value.charAt(i), text);
    }
  }

  private static void append(char c, StringBuilder text) {
    switch (c) {
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\f' -> text.append("\\f");
      default -> text.append(c);
    }
  }
}
