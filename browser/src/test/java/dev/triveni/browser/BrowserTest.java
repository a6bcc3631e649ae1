package dev.triveni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>Greeter</title>
      <meta name="viewport" content="width=device-width">
      <link rel="icon" href="data:,"><link rel="stylesheet" href="/style">
      <main><h1>Greeter</h1><label>Name <input id="name"></label>
      <button id="greet">Greet</button><p id="greeting"></p></main>
      <script src="/script"></script></html>
      """;
  private static final String STYLE =
      "@media (prefers-color-scheme: dark) {body {background: #000; color: #fff}}";
  private static final String SCRIPT =
      """
      document.getElementById('greet').onclick = () => setTimeout(() => {
        document.getElementById('greeting').textContent =
          'Hello, ' + document.getElementById('name').value;}, 100);
      """;
  private static final String BAD_PAGE =
      """
      <!doctype html><html><title></title><link rel="icon" href="data:,">
      <img src="https://example.org/picture"><div style="width: 2000px">wide</div></html>
      """;

  private static HttpServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/good", "text/html", PAGE);
    serve("/bad", "text/html", BAD_PAGE);
    serve("/style", "text/css", STYLE);
    serve("/script", "text/javascript", SCRIPT);
    server.start();
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    server.stop(0);
  }

  @Test
  void aPageIsUsedAsAPersonUsesIt() {
    browser.visit(url("/good")).type("#name", "Ben").type("#name", "Asha").click("#greet");
    assertThat(browser.await("#greeting", "Hello").text("#greeting")).isEqualTo("Hello, Asha");
    assertThat(browser.title()).isEqualTo("Greeter");
    assertThat(browser.count("button")).isEqualTo(1);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.axe()).isEmpty();
  }

  @Test
  void sizeAndColorSchemeAreThoseOfTheDevice(@TempDir Path folder) {
    String color = "return getComputedStyle(document.body).backgroundColor";
    browser.visit(url("/good")).size(360, 740).colorScheme("dark");
    assertThat(browser.run(color)).isEqualTo("rgb(0, 0, 0)");
    assertThat(browser.run("return innerWidth")).isEqualTo(360L);
    assertThat(browser.isTooWide()).isFalse();
    assertThat(browser.screenshot(folder.resolve("sub/page.png"))).isSameAs(browser);
    assertThat(Files.exists(folder.resolve("sub/page.png"))).isTrue();
    browser.size(1280, 900).colorScheme("light");
    assertThat(browser.run(color)).isEqualTo("rgba(0, 0, 0, 0)");
  }

  @Test
  void whatAPageDoesWrongIsFound() {
    browser.requests();
    browser.visit(url("/bad")).await("div", "wide");
    assertThat(browser.complaints())
        .anyMatch(text -> text.startsWith("img-src https://example.org/"))
        .anyMatch(text -> text.contains("Content Security Policy"));
    assertThat(browser.isTooWide()).isTrue();
    assertThat(browser.requests()).contains(url("/bad"));
    assertThat(browser.axe())
        .extracting(Violation::rule)
        .contains("document-title", "html-has-lang", "image-alt");
    assertThat(browser.visit(url("/good")).complaints()).isEmpty();
  }

  @Test
  void aPageIsLookedAtInEveryColorAndWidth() {
    browser.visit(url("/good"));
    assertThat(PageCheck.findings(browser)).isEmpty();
    browser.visit(url("/bad")).await("div", "wide");
    assertThat(PageCheck.findings(browser))
        .contains("light, 360 px: one has to scroll sideways")
        .anyMatch(line -> line.startsWith("dark, 1280 px: image-alt (critical) at img"))
        .anyMatch(line -> line.startsWith("img-src https://example.org/"));
  }

  @Test
  void toolsRunWithTheirPackages() throws IOException {
    NodeTools tools = NodeTools.get();
    NodeTools.Result good =
        tools.script(
            "import axe from 'axe-core'; console.log(axe.version, process.argv[1])", List.of("x"));
    assertThat(good).isEqualTo(new NodeTools.Result(0, "4.14.1 x\n"));
    assertThat(tools.script("process.exit(3)", List.of()).code()).isEqualTo(3);
    assertThat(tools.run("redocly", List.of("--version")).output()).contains("2.77.0");
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void serve(String path, String type, String text) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Security-Policy",
                  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
