package dev.triveni.web.internal;

/// Makes text harmless within HTML.
public final class HtmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private HtmlText() {}

  /// The text with what HTML would take for markup escaped. Control characters, and those that turn
  /// the direction of what follows, are shown as unknown ones.
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isMisleading(c) ? REPLACEMENT : c);
      }
    }
    return escaped.toString();
  }

  private static boolean isMisleading(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || c == '\u007F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
