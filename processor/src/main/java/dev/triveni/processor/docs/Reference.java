package dev.triveni.processor.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// References to program elements, which mean nothing outside of Javadoc: `[Foo#bar(int)]`.
final class Reference {
  private static final String ELEMENT =
      "(?:(?:[a-z_]\\w*\\.)*[A-Z]\\w*(?:\\.\\w+)*)?(?:#\\w+(?:\\([^()\\[\\]]*\\))?)?";
  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\w\\]\\\\])\\[(?:([^\\[\\]]+)\\]\\[)?((?=[\\w#])" + ELEMENT + ")\\](?![(\\[:])");
  private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private Reference() {}

  /// A reference as it is shown: `java.util.List#of` is `List.of`.
  static String display(String reference) {
    String shown = PACKAGE.matcher(reference).replaceFirst("").replace('#', '.');
    return shown.startsWith(".") ? shown.substring(1) : shown;
  }

  /// Text in which references in brackets have become code, or their own text.
  static String replaceIn(String text) {
    return LINK.matcher(text).replaceAll(found -> quoted(text, found));
  }

  private static String quoted(String text, MatchResult found) {
    String shown = found.group(1) == null ? Code.span(display(found.group(2))) : found.group(1);
    boolean isDefined = text.contains("[" + found.group(2) + "]:");
    return java.util.regex.Matcher.quoteReplacement(isDefined ? found.group() : shown);
  }
}
