package dev.triveni.web;

import dev.triveni.web.internal.HtmlText;
import dev.triveni.web.internal.InlineSource;

/// The page that a browser gets instead of a problem document.
final class ErrorPage {
  private static final InlineSource STYLE =
      InlineSource.of(
          """

          :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
          body { margin: 0; min-height: 100vh; display: grid; place-content: center;
            padding: 1.5rem; box-sizing: border-box; overflow-wrap: anywhere;
            color: light-dark(#1d2430, #e8ebf1); background: light-dark(#f6f7f9, #14171d); }
          main { max-width: 34rem; }
          .status { margin: 0; font-size: 4rem; line-height: 1; font-weight: 700;
            color: light-dark(#9a5b00, #f2b45a); }
          h1 { margin: .5rem 0; font-size: 1.4rem; }
          .id { color: light-dark(#596273, #9aa4b5); font-size: .875rem; }
          code { font-family: ui-monospace, monospace; }
          """);
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src "
          + STYLE.digest()
          + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$d %2$s</title>
      <link rel="icon" href="data:,">
      <style>%5$s</style>
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
                problem.status(),
                HtmlText.escape(problem.title()),
                HtmlText.escape(problem.detail()),
                request.id(),
                STYLE.text()))
        .header("Content-Security-Policy", POLICY);
  }
}
