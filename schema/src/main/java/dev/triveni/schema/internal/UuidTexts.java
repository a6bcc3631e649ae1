package dev.triveni.schema.internal;

import java.util.Map;
import java.util.UUID;

/// Reads UUIDs: 32 hexadecimal digits, with or without hyphens, in braces or as a URN.
final class UuidTexts {
  private static final int[] GROUPS = {8, 4, 4, 4, 12};
  private static final String URN = "urn:uuid:";
  private static final int DIGITS = 32;
  private static final int HYPHENATED = 36;

  private UuidTexts() {}

  /// The UUID at the cursor, or [Signal#FAILED].
  static Object parse(Input in) {
    String text = bare(in.string());
    String error = error(text);
    if (!error.isEmpty()) {
      return in.refuse(
          "uuid_parsing", "Input should be a valid UUID, " + error, Map.of("error", error));
    }
    String digits = text.length() == HYPHENATED ? text.replace("-", "") : text;
    return new UUID(
        Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
  }

  /// The text without the braces or the `urn:uuid:` around it.
  private static String bare(String text) {
    if (text.startsWith("{") && text.endsWith("}") && text.length() == HYPHENATED + 2) {
      return text.substring(1, text.length() - 1);
    }
    return text.startsWith(URN) ? text.substring(URN.length()) : text;
  }

  /// What is wrong with the text; empty if nothing is.
  private static String error(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each != '-' && (each > 'f' || Character.digit(each, 16) < 0)) {
        String found = Texts.clean(new String(Character.toChars(text.codePointAt(i))));
        return "invalid character: found `%s` at %d".formatted(found, i + 1);
      }
    }
    if (text.indexOf('-') < 0) {
      return text.length() == DIGITS
          ? ""
          : "invalid length: expected length 32 for simple format, found " + text.length();
    }
    return groupError(text.split("-", -1));
  }

  private static String groupError(String[] groups) {
    if (groups.length != GROUPS.length) {
      return "invalid group count: expected 5, found " + groups.length;
    }
    for (int i = 0; i < GROUPS.length; i++) {
      if (groups[i].length() != GROUPS[i]) {
        return "invalid group length in group %d: expected %d, found %d"
            .formatted(i, GROUPS[i], groups[i].length());
      }
    }
    return "";
  }
}
