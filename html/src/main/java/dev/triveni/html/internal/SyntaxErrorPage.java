package dev.triveni.html.internal;

import dev.triveni.html.Markup;
import dev.triveni.html.compiler.TemplateSyntaxException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.SecurityHeaders;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Shows whoever edits a template which line cannot be compiled, and why.
final class SyntaxErrorPage {
  private static final System.Logger LOG = System.getLogger("dev.triveni.html");
  private static final int AROUND = 4;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s cannot be compiled</title>
      <style nonce="%2$s">
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
        body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem;
          color: light-dark(#1d2430, #e8ebf1); background: light-dark(#f6f7f9, #14171d); }
        h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; }
        p { white-space: pre-wrap; overflow-wrap: anywhere; }
        pre { padding: .75rem 0; overflow-x: auto; border-radius: .5rem; line-height: 1.6;
          background: light-dark(#fff, #1c2129); font: .875rem/1.6 ui-monospace, monospace; }
        pre span { display: block; padding: 0 1rem; }
        pre .wrong { background: light-dark(#fde4e1, #4a2323); font-weight: 600; }
      </style>
      <main>
        <h1>%1$s, line %3$d</h1>
        <p>%4$s</p>
        <pre tabindex="0" role="region" aria-label="The lines around it">%5$s</pre>
      </main>
      </html>
      """;

  private SyntaxErrorPage() {}

  static Response of(TemplateSyntaxException error, String text, Request request) {
    LOG.log(System.Logger.Level.ERROR, error.getMessage());
    return Response.html(
            PAGE.formatted(
                Markup.escaped(error.file()),
                request.find(SecurityHeaders.NONCE).orElse(""),
                error.line(),
                Markup.escaped(String.valueOf(error.getMessage())),
                excerpt(text.lines().toList(), error.line())))
        .withStatus(500);
  }

  private static String excerpt(List<String> lines, int wrong) {
    int first = Math.max(1, wrong - AROUND);
    int last = Math.min(lines.size(), wrong + AROUND);
    return IntStream.rangeClosed(first, last)
        .mapToObj(line ->
            "<span%s>%4d  %s</span>"
                .formatted(
                    line == wrong ? " class=\"wrong\"" : "",
                    line,
                    Markup.escaped(lines.get(line - 1))))
        .collect(Collectors.joining());
  }
}
