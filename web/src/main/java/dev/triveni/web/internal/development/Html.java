package dev.triveni.web.internal.development;

import dev.triveni.web.internal.HtmlText;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes HTML: whatever it is given as text or as the value of an attribute is escaped. Used by
/// one thread.
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element. Attributes are names and values in turn.
  Html open(String tag, String... attributes) {
    open.push(tag);
    return tag(tag, attributes);
  }

  /// Closes the element that was opened last.
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// An element with just text in it.
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// An element that has no content.
  Html tag(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(HtmlText.escape(attributes[i + 1])).append('"');
    }
    out.append('>');
    return this;
  }

  /// Text.
  Html text(String text) {
    out.append(HtmlText.escape(text));
    return this;
  }

  /// A script or style sheet of this module, which is not escaped.
  Html source(String tag, String text) {
    out.append('<').append(tag).append('>').append(text).append("</").append(tag).append('>');
    return this;
  }

  /// The page.
  @Override
  public String toString() {
    return "<!doctype html>\n" + out;
  }
}
