package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.sample.Sample;
import dev.triveni.api.support.Apps;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the document and the pages are served.
class DocumentationTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  @Test
  void theDocumentIsJsonThatCachesAskFor() {
    try (TestClient client = TestClient.of(Sample.app())) {
      TestResponse whole = client.get("/openapi.json");
      assertThat(whole.status()).isEqualTo(200);
      assertThat(whole.header("Content-Type")).hasValue("application/json");
      assertThat(whole.header("Cache-Control")).hasValue("no-cache");
      String tag = whole.header("ETag").orElseThrow();
      for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
        TestResponse unchanged = client.get("/openapi.json", Headers.of("If-None-Match", known));
        assertThat(unchanged.status()).as(known).isEqualTo(304);
        assertThat(unchanged.header("ETag")).hasValue(tag);
        assertThat(unchanged.bytes()).isEmpty();
      }
      TestResponse other = client.get("/openapi.json", Headers.of("If-None-Match", "\"other\""));
      assertThat(other.bytes()).isEqualTo(whole.bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aPageIsStrictAndWhateverItNeedsIsHere(String path) {
    try (TestClient client = TestClient.of(Sample.app())) {
      TestResponse page = client.get(path);
      assertThat(page.header("Content-Type")).hasValue("text/html; charset=utf-8");
      assertThat(page.header("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .contains("base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
          .doesNotContain("unsafe-eval", "http");
      assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.text())
          .contains("<html lang=\"en\">", "<main id=\"docs\"", "<title>Book &lt;shop&gt; – ")
          .contains("width=device-width");
      for (String link : links(page)) {
        assertThat(client.get("/" + link).status()).as(link).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "docs/swagger-ui-5.30.2/swagger-ui.css, text/css",
    "docs/swagger-ui-5.30.2/swagger-ui-bundle.js, text/javascript",
    "docs/redoc-2.1.4/redoc.js, text/javascript"
  })
  void assetsAreKeptForAYearUnderTheirVersion(String file, String type) {
    try (TestClient client = TestClient.of(Sample.app())) {
      TestResponse asset = client.get("/" + file);
      assertThat(asset.header("Content-Type").orElseThrow()).startsWith(type);
      assertThat(asset.header("Cache-Control")).hasValue("public, max-age=31536000");
      Headers known = Headers.of("If-None-Match", asset.header("ETag").orElseThrow());
      assertThat(client.get("/" + file, known).status()).isEqualTo(304);
    }
  }

  @Test
  void redocAsksNobodyForItsLogo() {
    try (TestClient client = TestClient.of(Sample.app())) {
      assertThat(client.get("/docs/redoc-2.1.4/redoc.js").text())
          .hasSizeGreaterThan(500_000)
          .doesNotContain("cdn.redoc.ly");
    }
  }

  @Test
  void aMountedApplicationHasItsOwnDocumentation() {
    App outer = App.create(Config.of(Map.of())).mount("/shop", Sample.app());
    try (TestClient client = TestClient.of(outer)) {
      assertThat(client.get("/docs").status()).isEqualTo(404);
      TestResponse page = client.get("/shop/docs");
      assertThat(links(page)).allMatch(link -> !link.startsWith("/"));
      for (String link : links(page)) {
        assertThat(client.get("/shop/" + link).status()).as(link).isEqualTo(200);
      }
      assertThat(server(client.get("/shop/openapi.json"))).isEqualTo(".");
    }
  }

  @ParameterizedTest
  @CsvSource({"/internal, ..", "/internal/, ..", "/a/b, ../.."})
  void documentationCanBeMoved(String prefix, String server) {
    App app = Apps.app(api -> api.documentedBelow(prefix).routes(new Ping()));
    String start = prefix.replaceAll("/$", "");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/docs").status()).isEqualTo(404);
      assertThat(client.get("/openapi.json").status()).isEqualTo(404);
      assertThat(server(client.get(start + "/openapi.json"))).isEqualTo(server);
      for (String link : links(client.get(start + "/redoc"))) {
        assertThat(client.get(start + "/" + link).status()).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void severalApisOfOneApplicationAreDocumentedApart() {
    App app =
        Apps.app(api -> api.routes(new Ping()))
            .install(Api.of(api -> api.documentedBelow("/next").routes(new Pong())));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/openapi.json").text()).contains("/ping").doesNotContain("/pong");
      assertThat(client.get("/next/openapi.json").text()).contains("/pong").doesNotContain("/ping");
      assertThat(client.get("/pong").json()).isEqualTo("pong");
    }
  }

  @Test
  void pagesOrEverythingCanBeLeftOut() {
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.withoutPages().routes(new Ping())))) {
      assertThat(client.get("/openapi.json").status()).isEqualTo(200);
      assertThat(client.get("/docs").status()).isEqualTo(404);
    }
    try (TestClient client = Apps.client(new Ping())) {
      assertThat(client.get("/openapi.json").status()).isEqualTo(404);
      assertThat(client.get("/redoc").status()).isEqualTo(404);
      assertThat(client.get("/ping").json()).isEqualTo("pong");
    }
  }

  private static List<String> links(TestResponse page) {
    return LINK.matcher(page.text()).results().map((MatchResult link) -> link.group(1)).toList();
  }

  private static Object server(TestResponse document) {
    List<?> servers = (List<?>) ((Map<?, ?>) document.json()).get("servers");
    return ((Map<?, ?>) servers.getFirst()).get("url");
  }

  @Routes("/ping")
  static class Ping {
    @Get
    String ping() {
      return "pong";
    }
  }

  @Routes("/pong")
  static class Pong {
    @Get
    String pong() {
      return "pong";
    }
  }
}
