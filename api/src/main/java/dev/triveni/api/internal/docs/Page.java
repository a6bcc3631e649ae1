package dev.triveni.api.internal.docs;

import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A page that shows the document. Immutable.
///
/// @param title what stands in the title of the window
/// @param links URLs that its scripts find in the attributes `data-…` of its main element, that of
///   the `document` among them
/// @param settings what else they find there
/// @param icon the URL of its icon
/// @param styles its style sheets
/// @param scripts its scripts
record Page(
    String title,
    Map<String, String> links,
    Map<String, String> settings,
    String icon,
    List<String> styles,
    List<String> scripts) {

  /// What serves the page. All its URLs are relative, so that it can be mounted anywhere.
  ///
  /// @param fields the response with its header fields
  Handler handler(Response fields) {
    return new Fixed(html().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", fields);
  }

  private String html() {
    String document = links.getOrDefault("document", "");
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <link rel="icon" type="image/svg+xml" href="%s">
    %s</head>
    <body>
    <main id="docs"%s>
    <noscript>This page needs JavaScript. The document is at <a href="%s">%s</a>.</noscript>
    </main>
    %s</body>
    </html>
    """
        .formatted(
            escaped(title),
            escaped(icon),
            each(styles, "<link rel=\"stylesheet\" href=\"%s\">\n"),
            attributes(links) + attributes(settings),
            escaped(document),
            document.substring(document.lastIndexOf('/') + 1),
            each(scripts, "<script src=\"%s\"></script>\n"));
  }

  private static String attributes(Map<String, String> values) {
    StringBuilder attributes = new StringBuilder();
    values.forEach(
        (name, value) -> attributes.append(" data-%s=\"%s\"".formatted(name, escaped(value))));
    return attributes.toString();
  }

  private static String each(List<String> urls, String element) {
    return String.join("", urls.stream().map(element::formatted).toList());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
