package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.sample.Sample;
import dev.triveni.api.support.Apps;
import dev.triveni.browser.Browser;
import dev.triveni.browser.Violation;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages in a real browser. What it saw is in `target/screenshots`.
class DocsPagesTest {
  private static final String ADD = "#operations-Books-books_add";
  private static final String BOOK =
      """
      {"title": "Rivers", "price": 12.5, "subjects": ["SCIENCE"], "stock": {}, "sequels": []}
      """;

  private static RunningApp run;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    App outer = App.create(Config.of(Map.of("server.port", "0", "server.host", "127.0.0.1")));
    run =
        outer
            .mount("/shop", Sample.app())
            .mount("/tea", Apps.app(api -> api.routes(new Teas())))
            .mount("/", Sample.app())
            .start();
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    run.close();
  }

  @ParameterizedTest
  @Shows(value = "FA-26", code = "api.pages(pages -> pages.swaggerUi(\"/documentation\"))")
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void swaggerUiTriesAnOperationOut(String scheme, int width) {
    show("/docs", scheme, width);
    browser.await(".info .title", "Book <shop>");
    shoot("docs", scheme, width);

    tryOut(BOOK);

    assertThat(browser.text(ADD + " .live-responses-table .response .response-col_status"))
        .isEqualTo("201");
    assertThat(browser.text(ADD + " .live-responses-table .microlight"))
        .contains("\"title\": \"Rivers\"", "\"binding\": \"paper\"");
    shoot("docs-tried", scheme, width);
    assertThat(browser.isTooWide()).isFalse();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.axe()).extracting(Violation::rule).doesNotContain("color-contrast");
  }

  @Test
  void aMountedApplicationIsTriedOutToo() {
    show("/shop/docs", "light", 1280);
    tryOut("{\"title\": \"\"}");
    assertThat(browser.text(ADD + " .request-url pre")).endsWith("/shop/books");
    assertThat(browser.text(ADD + " .live-responses-table .microlight"))
        .contains("string_too_short", "\"instance\": \"/shop/books\"");
  }

  @Test
  void examplesCanBeChosen() {
    String at = "#operations-Teas-teas_brew";
    show("/tea/docs", "light", 1280);
    browser.click(at + " .opblock-summary-control").click(at + " .try-out__btn");
    browser.await(at + " .examples-select", "A strong one");
    browser.run(
        """
        const select = document.querySelector(arguments[0]);
        select.value = 'weak';
        select.dispatchEvent(new Event('change', {bubbles: true}));
        """,
        at + " .examples-select select");
    browser.click(at + " .execute").await(at + " .live-responses-table .microlight", "Ceylon");
  }

  @ParameterizedTest
  @Shows(value = "FA-26", code = "api.pages(pages -> pages.swaggerUi(\"/documentation\"))")
  @CsvSource({"light, 1280", "dark, 360"})
  void redocShowsTheDocument(String scheme, int width) {
    browser.requests();
    show("/redoc", scheme, width);
    browser.await("h1", "Book <shop>").await("[id='operation/books_search'] h2");
    shoot("redoc", scheme, width);
    assertThat(browser.isTooWide()).isFalse();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).hasSizeGreaterThan(3).allMatch(url -> url.startsWith(run.url()));
    browser.run("document.getElementById('operation/books_add').scrollIntoView()");
    shoot("redoc-operation", scheme, width);
  }

  @Test
  void redocFindsOperations() {
    show("/redoc", "light", 1280);
    browser.await("h1").type("input[placeholder='Search...']", "adds");
    browser.await("[data-role='search:results']", "Adds a book");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void show(String path, String scheme, int width) {
    browser.colorScheme(scheme).size(width, width < 600 ? 740 : 1000).visit(run.url() + path);
  }

  private static void tryOut(String body) {
    browser
        .click(ADD + " .opblock-summary-control")
        .click(ADD + " .try-out__btn")
        .type(ADD + " tr[data-param-name='X-Token'] input", "t")
        .type(ADD + " textarea", body)
        .click(ADD + " .execute")
        .await(ADD + " .live-responses-table .response .response-col_status");
  }

  private static void shoot(String name, String scheme, int width) {
    Path folder = Path.of("target", "screenshots");
    browser.screenshot(folder.resolve(name + "-" + scheme + "-" + width + ".png"));
  }

  record Tea(String name, int minutes) {}

  @Routes("/teas")
  static class Teas {
    @Post
    @Operation(
        extra =
            """
            {"requestBody": {"content": {"application/json": {"examples": {
              "strong": {"summary": "A strong one", "value": {"name": "Assam", "minutes": 5}},
              "weak": {"summary": "A weak one", "value": {"name": "Ceylon", "minutes": 2}}}}}}}
            """)
    Tea brew(Tea tea) {
      return tea;
    }
  }
}
