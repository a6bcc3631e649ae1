package dev.triveni.api.internal.openapi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the short texts of a document from doc comments and names.
final class Words {
  private static final Pattern SENTENCE =
      Pattern.compile("(.*?)\\.(?=\\s+[^\\p{Ll}\\s]|\\s*\\n\\s*\\n|\\s*$)(.*)", Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PARAGRAPH = Pattern.compile("(.*?)\\n\\s*\\n(.*)", Pattern.DOTALL);
  private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");

  private Words() {}

  /// The first sentence of a comment and what follows it.
  static Split split(String comment) {
    Matcher paragraph = PARAGRAPH.matcher(comment);
    String first = paragraph.matches() ? paragraph.group(1) : comment;
    Matcher sentence = SENTENCE.matcher(first);
    if (!sentence.matches()) {
      String rest = paragraph.matches() ? paragraph.group(2) : "";
      return new Split(oneLine(first), rest.strip());
    }
    return new Split(oneLine(sentence.group(1)), comment.substring(sentence.end(1) + 1).strip());
  }

  /// A name in Java as words: `routeTicket` is `Route ticket`.
  static String ofName(String name) {
    String words = HUMP.matcher(name).replaceAll(" ").replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// A name in Java that begins with a small letter.
  static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }

  /// A comment in two parts. Immutable.
  ///
  /// @param summary its first sentence, in one line, without the full stop
  /// @param description all that follows it
  record Split(String summary, String description) {}
}
