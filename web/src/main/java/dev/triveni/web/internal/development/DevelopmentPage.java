package dev.triveni.web.internal.development;

import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.internal.InlineSource;
import java.util.ArrayList;
import java.util.List;

/// A report as a page. It loads nothing, and runs nothing but its own script.
final class DevelopmentPage {
  private static final InlineSource STYLE = InlineSource.read("development.css");
  private static final InlineSource SCRIPT = InlineSource.read("development.js");
  private static final String POLICY =
      "default-src 'none'; script-src "
          + SCRIPT.digest()
          + "; style-src "
          + STYLE.digest()
          + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Html html = new Html();
  private final Report report;

  private DevelopmentPage(Report report) {
    this.report = report;
  }

  /// The page of a report.
  static Response render(Report report) {
    return Response.html(new DevelopmentPage(report).page())
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "DENY");
  }

  /// How frames are called that are not shown at once.
  static String folded(int frames) {
    return frames == 1
        ? "1 frame of the framework and the JDK"
        : frames + " frames of the framework and the JDK";
  }

  private String page() {
    html.open("html", "lang", "en").open("head").tag("meta", "charset", "utf-8");
    html.tag("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.tag("link", "rel", "icon", "href", "data:,");
    html.element("title", report.title()).source("style", STYLE.text()).close();
    html.open("body");
    header();
    html.open("main");
    for (int i = 0; i < report.causes().size(); i++) {
      cause(report.causes().get(i), i == 0);
    }
    routes();
    log();
    report.tables().forEach(this::table);
    text();
    html.close().source("script", SCRIPT.text()).close().close();
    return html.toString();
  }

  private void header() {
    html.open("header").element("h1", report.title());
    html.element("p", report.message(), "class", "message");
    html.open("p", "class", "request").element("code", report.request());
    html.text(" request ").element("code", report.id()).close();
    html.open("p", "class", "note");
    html.text("Shown because debug is on and you are at the machine that runs it. ");
    html.element("button", "Copy as text", "type", "button", "id", "copy", "hidden", "");
    html.close().close();
  }

  private void cause(Report.Cause cause, boolean first) {
    html.open("section");
    html.element("h2", first ? "Where" : "Caused by " + cause.type());
    if (!first) {
      html.element("p", cause.message(), "class", "message");
    }
    List<Frame> foreign = new ArrayList<>();
    for (Frame frame : cause.frames()) {
      if (frame.own()) {
        fold(foreign);
        own(frame);
      } else {
        foreign.add(frame);
      }
    }
    fold(foreign);
    html.close();
  }

  private void own(Frame frame) {
    html.open("div", "class", "frame").open("p");
    html.element("strong", frame.method()).text(" ");
    html.element("span", frame.place(), "class", "place").close();
    if (!frame.code().isEmpty()) {
      html.open("pre");
      frame.code().forEach(this::line);
      html.close();
    }
    html.close();
  }

  private void line(Frame.Line line) {
    html.open("span", "class", line.failing() ? "line failing" : "line");
    html.element("span", Integer.toString(line.number()), "class", "number");
    html.element("code", line.text()).close();
  }

  private void fold(List<Frame> frames) {
    if (!frames.isEmpty()) {
      html.open("details").element("summary", folded(frames.size())).open("ul", "class", "folded");
      frames.forEach(frame -> html.element("li", frame.method() + " (" + frame.place() + ")"));
      html.close().close();
      frames.clear();
    }
  }

  private void routes() {
    if (!report.routes().isEmpty()) {
      html.open("section").element("h2", "The routes there are");
      html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Routes");
      html.open("table").open("thead").open("tr");
      List.of("Method", "Path", "Name", "Declared at")
          .forEach(title -> html.element("th", title, "scope", "col"));
      html.close().close().open("tbody");
      report.routes().forEach(this::route);
      html.close().close().close().close();
    }
  }

  private void route(Route route) {
    html.open("tr").element("td", route.method().equals("*") ? "any" : route.method());
    html.open("td").element("code", route.pattern()).close();
    html.element("td", route.name().orElse("")).element("td", route.place()).close();
  }

  private void log() {
    html.open("section").element("h2", "Log of this request");
    if (report.lines().isEmpty()) {
      html.element(
          "p", "Nothing was logged, or the log is not written by dev.triveni:triveni-server.");
    } else {
      html.element("pre", String.join("\n", report.lines()));
    }
    html.close();
  }

  private void table(Report.Table table) {
    html.open("section").element("h2", table.title()).open("dl");
    table.rows().forEach((name, value) -> html.element("dt", name).element("dd", value));
    html.close().close();
  }

  private void text() {
    html.open("details").element("summary", "As text");
    html.element(
        "textarea",
        DevelopmentText.render(report),
        "readonly",
        "",
        "id",
        "text",
        "aria-label",
        "The report as text",
        "rows",
        "20");
    html.close();
  }
}
