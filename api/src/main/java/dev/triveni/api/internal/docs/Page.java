package dev.triveni.api.internal.docs;

import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A page that shows the document. Immutable.
///
/// @param title what stands in the title of the window
/// @param document the URL of the document
/// @param icon the URL of its icon
/// @param styles its style sheets
/// @param scripts its scripts
/// @param policy its Content-Security-Policy
record Page(
    String title,
    String document,
    String icon,
    List<String> styles,
    List<String> scripts,
    String policy) {

  /// What serves the page. All its URLs are relative, so that it can be mounted anywhere.
  Handler handler() {
    Response fields =
        Response.status(200)
            .header("Content-Security-Policy", policy)
            .header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "no-referrer")
            .header("Cache-Control", "no-cache");
    return new Fixed(html().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", fields);
  }

  private String html() {
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
    <main id="docs" data-document="%s">
    <noscript>This page needs JavaScript. The document is at <a href="%s">%s</a>.</noscript>
    </main>
    %s</body>
    </html>
    """
        .formatted(
            escaped(title),
            escaped(icon),
            each(styles, "<link rel=\"stylesheet\" href=\"%s\">\n"),
            escaped(document),
            escaped(document),
            document.substring(document.lastIndexOf('/') + 1),
            each(scripts, "<script src=\"%s\"></script>\n"));
  }

  private static String each(List<String> urls, String element) {
    return String.join("", urls.stream().map(element::formatted).toList());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
