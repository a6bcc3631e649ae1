package dev.triveni.processor.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tag in braces in the middle of text, such as one that links.
///
/// @param name `link`
/// @param body what follows the name
record InlineTag(String name, String body) {
  private static final Pattern BEGIN = Pattern.compile("\\{@(\\p{Alpha}\\w*)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\s*([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern TERM =
      Pattern.compile("\\s*(?:\"([^\"]*)\"|(\\S*)).*", Pattern.DOTALL);

  /// Where the tag ends that begins at `at`, or `at` if none begins there or it never ends.
  static int endOf(String text, int at) {
    if (!text.startsWith("{@", at) || !BEGIN.matcher(text).region(at, text.length()).lookingAt()) {
      return at;
    }
    int open = 0;
    for (int i = at; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{' -> open++;
        case '}' -> open--;
        default -> {}
      }
      if (open == 0) {
        return i + 1;
      }
    }
    return at;
  }

  /// Reads a tag with its braces.
  static InlineTag parse(String text) {
    Matcher begin = BEGIN.matcher(text);
    if (!begin.lookingAt()) {
      throw new IllegalArgumentException("not an inline tag: " + text);
    }
    return new InlineTag(begin.group(1), text.substring(begin.end(), text.length() - 1));
  }

  /// The tag as Markdown.
  String markdown(Syntax syntax) {
    return switch (name) {
      case "code", "systemProperty" -> Code.span(body);
      case "literal" -> body.strip().replace("&", "&amp;").replace("<", "&lt;");
      case "link", "linkplain" -> link(syntax);
      case "value" -> body.isBlank() ? "" : Code.span(Reference.display(body.strip()));
      case "return" -> sentence("Returns " + inner(syntax));
      case "snippet" -> snippet();
      case "index" -> term();
      case "inheritDoc", "docRoot" -> "";
      default -> inner(syntax);
    };
  }

  private String link(Syntax syntax) {
    Matcher reference = REFERENCE.matcher(body);
    if (!reference.matches()) {
      return body.strip();
    }
    return reference.group(2).isBlank()
        ? Code.span(Reference.display(reference.group(1)))
        : new Markup(reference.group(2).strip(), syntax).markdown();
  }

  private String snippet() {
    int colon = body.indexOf(":\n");
    return colon < 0 ? "" : Code.fence(body.substring(colon + 2), "java");
  }

  private String term() {
    Matcher term = TERM.matcher(body);
    if (!term.matches()) {
      return "";
    }
    return term.group(1) != null ? term.group(1) : term.group(2);
  }

  private String inner(Syntax syntax) {
    return new Markup(body.strip(), syntax).markdown();
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
