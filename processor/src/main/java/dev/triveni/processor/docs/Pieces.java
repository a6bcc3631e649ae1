package dev.triveni.processor.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment cut into text, inline tags, and code that is to be left as it is.
final class Pieces {
  private static final Pattern FENCE = Pattern.compile(" *(`{3,}|~{3,})[^`\n]*(?:\n|$)");
  private static final Pattern INDENTED =
      Pattern.compile("(?<=\\A|\\A\n|\n\n)(?: {4,}|\t)[^\n]+(?:\n+(?: {4,}|\t)[^\n]+)*(?:\n|$)");
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final Pattern PRE =
      Pattern.compile("<pre(?:\\s[^>]*)?>(.*?)</pre>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final String comment;
  private final Syntax syntax;
  private final List<Piece> found = new ArrayList<>();
  private int textFrom;
  private int at;

  /// What a piece of a comment is.
  enum Kind {
    /// Prose.
    TEXT,
    /// A fence, indented code or a span between backticks.
    CODE,
    /// Code in the traditional form, between `<pre>` and its end.
    PRE,
    /// An inline tag with its braces.
    TAG
  }

  /// One piece and where it stands.
  record Piece(Kind kind, int from, int to, String text) {}

  private Pieces(String comment, Syntax syntax) {
    this.comment = comment;
    this.syntax = syntax;
  }

  /// The pieces of a comment, without gaps.
  static List<Piece> of(String comment, Syntax syntax) {
    return new Pieces(comment, syntax).cut();
  }

  private List<Piece> cut() {
    while (at < comment.length()) {
      boolean taken =
          switch (syntax) {
            case MARKDOWN -> takeFence() || takeIndented() || takeSpan() || takeTag();
            case HTML -> takePre() || takeTag();
          };
      if (!taken) {
        at++;
      }
    }
    endText(at);
    return found;
  }

  private boolean takeFence() {
    if (!isLineStart()) {
      return false;
    }
    Matcher opening = matcher(FENCE);
    if (!opening.lookingAt()) {
      return false;
    }
    String close = "(?m)^ *" + Pattern.quote(opening.group(1)) + "+ *$";
    Matcher closing = Pattern.compile(close).matcher(comment);
    return take(Kind.CODE, closing.find(opening.end()) ? closing.end() : comment.length());
  }

  private boolean takeIndented() {
    if (!isLineStart()) {
      return false;
    }
    Matcher block = matcher(INDENTED);
    return block.lookingAt() && take(Kind.CODE, block.end());
  }

  private boolean takeSpan() {
    if (comment.charAt(at) != '`') {
      return false;
    }
    Matcher ticks = matcher(TICKS);
    ticks.lookingAt();
    int width = ticks.end() - at;
    int paragraphEnd = comment.indexOf("\n\n", at);
    Matcher closing = TICKS.matcher(comment);
    closing.region(ticks.end(), paragraphEnd < 0 ? comment.length() : paragraphEnd);
    while (closing.find()) {
      if (closing.end() - closing.start() == width) {
        return take(Kind.CODE, closing.end());
      }
    }
    at = ticks.end();
    return true;
  }

  private boolean takePre() {
    if (comment.charAt(at) != '<') {
      return false;
    }
    Matcher pre = matcher(PRE);
    return pre.lookingAt() && take(Kind.PRE, pre.end());
  }

  private boolean takeTag() {
    int end = InlineTag.endOf(comment, at);
    return end > at && take(Kind.TAG, end);
  }

  private boolean take(Kind kind, int end) {
    endText(at);
    found.add(new Piece(kind, at, end, comment.substring(at, end)));
    at = end;
    textFrom = end;
    return true;
  }

  private void endText(int end) {
    if (end > textFrom) {
      found.add(new Piece(Kind.TEXT, textFrom, end, comment.substring(textFrom, end)));
    }
  }

  private Matcher matcher(Pattern pattern) {
    return pattern
        .matcher(comment)
        .region(at, comment.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  private boolean isLineStart() {
    return at == 0 || comment.charAt(at - 1) == '\n';
  }
}
