package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.PageCheck;
import dev.triveni.server.shop.Shelf;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of errors in a real browser. What it saw is in `target/screenshots`.
class ErrorPagesTest {
  private static RunningApp developed;
  private static RunningApp produced;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    developed =
        app(Map.of("debug", "true", "server.port", "0", "shop.password", "1234567")).start();
    produced = app(Map.of("server.port", "0", "server.host", "127.0.0.1")).start();
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    developed.close();
    produced.close();
  }

  @Test
  void aFailureInDevelopmentShowsItsSourceAndItsLog() {
    visit(developed, "/books/7?page=2");
    assertThat(browser.text("h1")).isEqualTo("java.lang.IllegalStateException");
    assertThat(browser.text(".failing")).contains("throw new IllegalStateException");
    assertThat(browser.text("main")).contains("INFO Shelf Looking for 7", "ERROR web GET /books/7");
    assertThat(browser.text("#copy")).isEqualTo("Copy as text");
    look("failure");
    browser.click("main > details summary").click("section details summary");
    look("failure-opened");
  }

  @Test
  void aPathThatNobodyHasListsTheRoutesInDevelopment() {
    visit(developed, "/boks/7");
    assertThat(browser.text("table")).contains("/books/{id:int}");
    look("missing");
  }

  @Test
  void pagesOfProductionSayLittle() {
    visit(produced, "/boks/7");
    assertThat(browser.text("main")).contains("404", "Not Found", "There is nothing at /boks/7.");
    look("production-missing");
    visit(produced, "/books/7");
    assertThat(browser.text("main")).contains("500").doesNotContain("shelf", "Shelf");
    look("production-failure");
  }

  private static void visit(RunningApp run, String path) {
    browser.visit(run.url() + path).await("h1");
  }

  /// That the page itself was answered with an error is no fault of it.
  private static void look(String name) {
    shoot(name);
    List<String> findings = PageCheck.findings(browser);
    assertThat(findings)
        .filteredOn(line -> !line.contains("the server responded with a status of"))
        .isEmpty();
  }

  private static void shoot(String name) {
    Path folder = Path.of("target", "screenshots");
    browser.colorScheme("dark").size(360, 900).screenshot(folder.resolve(name + "-dark-360.png"));
    browser.colorScheme("light").size(1280, 1000).screenshot(folder.resolve(name + ".png"));
  }

  private static App app(Map<String, String> config) {
    Shelf shelf = new Shelf();
    return App.create(Config.of(config))
        .add(Route.get("/books/{id:int}", request -> shelf.find(request)).named("book"))
        .get("/", _ -> Response.text("shop"));
  }
}
