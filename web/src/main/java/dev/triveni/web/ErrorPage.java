package dev.triveni.web;

/// The page that a browser gets instead of a problem document.
final class ErrorPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$d %2$s</title>
      <style>
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
        body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem;
          color: light-dark(#1d2430, #e8ebf1); background: light-dark(#f6f7f9, #14171d); }
        main { max-width: 34rem; }
        .status { margin: 0; font-size: 4rem; line-height: 1; font-weight: 700;
          color: light-dark(#9a5b00, #f2b45a); }
        h1 { margin: .5rem 0; font-size: 1.4rem; }
        .id { color: light-dark(#596273, #9aa4b5); font-size: .875rem; }
        code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
      </style>
      <main>
        <p class="status">%1$d</p>
        <h1>%2$s</h1>
        <p>%3$s</p>
        <p class="id">Request <code>%4$s</code></p>
      </main>
      </html>
      """;

  private ErrorPage() {}

  static Response render(Problem problem, Request request) {
    return Response.html(
        PAGE.formatted(
            problem.status(), escape(problem.title()), escape(problem.detail()), request.id()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
