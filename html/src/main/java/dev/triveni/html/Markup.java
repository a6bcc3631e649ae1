package dev.triveni.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// Text that is HTML already, and goes into a page as it is. Immutable.
///
/// ```java
/// Markup hello = Html.fragment("macros/hello", Map.of("name", "Ann"));
/// ```
///
/// @param html well-formed HTML in which everything from users is escaped
public record Markup(String html) implements Content {

  /// Nothing.
  public static final Markup NONE = new Markup("");

  /// Text with its special characters escaped, so that it is shown as it is.
  public static Markup escaped(String text) {
    return new Markup(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&#34;")
            .replace("'", "&#39;"));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public boolean isEmptyContent() {
    return html.isEmpty();
  }

  /// The HTML.
  @Override
  public String toString() {
    return html;
  }
}
