package dev.triveni.web.internal.development;

import dev.triveni.web.Route;
import java.util.List;

/// A report as plain text, for terminals and for copying.
final class DevelopmentText {
  private final StringBuilder out = new StringBuilder(4_096);

  private DevelopmentText() {}

  static String render(Report report) {
    DevelopmentText text = new DevelopmentText();
    text.line(report.title());
    text.line(report.message());
    text.line("").line(report.request() + ", request " + report.id());
    report.causes().forEach(text::cause);
    text.routes(report.routes());
    text.lines("Log", report.lines());
    report.tables().forEach(text::table);
    return text.out.toString();
  }

  private void cause(Report.Cause cause) {
    line("").line(cause.type() + ": " + cause.message());
    int folded = 0;
    for (Frame frame : cause.frames()) {
      if (frame.own()) {
        folded(folded);
        folded = 0;
        frame(frame);
      } else {
        folded++;
      }
    }
    folded(folded);
  }

  private void frame(Frame frame) {
    line("  at " + frame.method() + " (" + frame.place() + ")");
    for (Frame.Line code : frame.code()) {
      line((code.failing() ? "  > " : "    ") + code.number() + "  " + code.text());
    }
  }

  private void folded(int frames) {
    if (frames > 0) {
      line("  … " + DevelopmentPage.folded(frames));
    }
  }

  private void routes(List<Route> routes) {
    lines("Routes", routes.stream().map(route -> route + " (" + route.place() + ")").toList());
  }

  private void table(Report.Table table) {
    lines(
        table.title(),
        table.rows().entrySet().stream().map(row -> row.getKey() + ": " + row.getValue()).toList());
  }

  private void lines(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      line("").line(title);
      lines.forEach(text -> line("  " + text));
    }
  }

  private DevelopmentText line(String text) {
    out.append(text).append('\n');
    return this;
  }
}
