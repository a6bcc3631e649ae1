package dev.triveni.web.internal;

/// The characters of header fields (RFC 9110, section 5), so that no value can begin a new line.
public final class FieldSyntax {
  private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

  private FieldSyntax() {}

  /// Refuses what is not a token.
  public static void checkName(String name) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "TRV-WEB-010 '"
              + printable(name)
              + "' is not a header name. Use letters, digits and "
              + TOKEN_PUNCTUATION
              + " (RFC 9110, 5.6.2).");
    }
  }

  /// Refuses control characters, line ends above all.
  public static void checkValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f || c > 0xff) {
        throw new IllegalArgumentException(
            ("TRV-WEB-011 The value of header %s has the character U+%04X at position %d, which a"
                    + " header cannot carry. Encode it, or leave it out.")
                .formatted(name, (int) c, i));
      }
    }
  }

  /// Whether the text is a token (RFC 9110, 5.6.2).
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTokenCharacter(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_PUNCTUATION.indexOf(c) >= 0;
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
