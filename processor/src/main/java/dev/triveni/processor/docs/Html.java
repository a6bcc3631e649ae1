package dev.triveni.processor.docs;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tags of traditional comments that Markdown has its own signs for. Others may stay, for
/// Markdown allows HTML.
final class Html {
  private static final Pattern CODE =
      Pattern.compile("<(code|tt)>([^<]*)</\\1>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "\\s*<(/?(?:p|ul|ol))>\\s*|\\s*<(/?li)>\\s*|<(/?(?:b|strong|i|em)|br ?/?)>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INDENT = Pattern.compile("(?<=\n)[ \t]+");

  private Html() {}

  /// Text with Markdown's signs.
  static String toMarkdown(String text) {
    String unindented = INDENT.matcher(text).replaceAll("");
    String coded =
        CODE.matcher(unindented)
            .replaceAll(found -> Matcher.quoteReplacement(Code.span(decode(found.group(2)))));
    return TAG.matcher(coded).replaceAll(found -> Matcher.quoteReplacement(sign(found)));
  }

  /// Code between `<pre>` and its end as a fenced block.
  static String preToMarkdown(String pre) {
    String inside = pre.substring(pre.indexOf('>') + 1, pre.lastIndexOf('<'));
    int tag = inside.indexOf("{@");
    boolean isTag = tag >= 0 && inside.substring(0, tag).isBlank();
    return Code.fence(
        isTag && InlineTag.endOf(inside, tag) > tag
            ? InlineTag.parse(inside.substring(tag, InlineTag.endOf(inside, tag))).body()
            : decode(inside),
        "");
  }

  private static String sign(MatchResult found) {
    if (found.group(1) != null) {
      return "\n\n";
    }
    if (found.group(2) != null) {
      return found.group(2).startsWith("/") ? "" : "\n- ";
    }
    return switch (found.group(3).replace("/", "").strip().toLowerCase(Locale.ROOT)) {
      case "b", "strong" -> "**";
      case "br" -> "  \n";
      default -> "*";
    };
  }

  private static String decode(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#64;", "@")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
