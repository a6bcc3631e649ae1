package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the pages are, and how they behave.
class PageSettingsTest {
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|data-document|data-redirect)=\"([^\"]+)\"");

  @Shows(value = "FA-26", code = "api.pages(pages -> pages.swaggerUi(\"/documentation\"))")
  @ParameterizedTest
  @CsvSource({
    "/documentation, /reference, /openapi.json",
    "/help/api/ui, /redoc, /api/v1/openapi.json",
    "/docs, /help/redoc, /doc"
  })
  void eachHasItsOwnPath(String swaggerUi, String redoc, String document) {
    App app =
        Apps.app(api ->
            api.pages(pages -> pages.document(document).swaggerUi(swaggerUi).redoc(redoc))
                .routes(new Ping()));
    try (TestClient client = TestClient.of(app)) {
      checkLinks(client, swaggerUi);
      checkLinks(client, redoc);
      checkLinks(client, swaggerUi + "/oauth2-redirect");
      Map<?, ?> described = (Map<?, ?>) client.get(document).json();
      Object server = ((Map<?, ?>) ((List<?>) described.get("servers")).getFirst()).get("url");
      assertThat(client.get(resolved(document, server + "/ping")).json()).isEqualTo("pong");
      assertThat(List.of("/docs", "/redoc", "/openapi.json"))
          .filteredOn(usual -> !List.of(swaggerUi, redoc, document).contains(usual))
          .allMatch(usual -> client.get(usual).status() == 404);
    }
  }

  @Shows(value = "FA-26", code = "api.pages(pages -> pages.swaggerUi(\"/documentation\"))")
  @Test
  void eachCanBeLeftOut() {
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.pages(Pages::withoutRedoc).routes(new Ping())))) {
      checkLinks(client, "/docs");
      assertThat(client.get("/redoc").status()).isEqualTo(404);
    }
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.pages(Pages::withoutSwaggerUi).routes(new Ping())))) {
      checkLinks(client, "/redoc");
      assertThat(client.get("/docs").status()).isEqualTo(404);
    }
  }

  @Shows(value = "FA-26", code = "api.pages(pages -> pages.swaggerUi(\"/documentation\"))")
  @Test
  void parametersOfSwaggerUiReachIt() {
    App app =
        Apps.app(api ->
            api.pages(pages ->
                    pages
                        .parameter("syntaxHighlight", Map.of("theme", "obsidian"))
                        .parameter("deepLinking", false)
                        .oauth("clientId", "a\"b<c"))
                .routes(new Ping()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/docs").text())
          .contains("&quot;syntaxHighlight&quot;:{&quot;theme&quot;:&quot;obsidian&quot;}")
          .contains("&quot;deepLinking&quot;:false")
          .contains("data-oauth=\"{&quot;clientId&quot;:&quot;a\\&quot;b&lt;c&quot;}\"");
    }
  }

  @Test
  void onlyServersThatTheDocumentNamesAreReached() {
    App app =
        Apps.app(api ->
            api.document(document ->
                    document
                        .server("https://api.example.com/v1", "")
                        .server("https://{region}.example.com", ""))
                .routes(new Guarded()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/docs").header("Content-Security-Policy").orElseThrow())
          .contains("connect-src 'self' https://api.example.com https://tokens.example.com:8443;")
          .doesNotContain("region");
      assertThat(client.get("/docs").header("Cross-Origin-Opener-Policy")).hasValue("unsafe-none");
    }
  }

  @Test
  void aPathBeginsWithASlash() {
    assertThatThrownBy(() -> Api.of(api -> api.pages(pages -> pages.redoc("redoc"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TRV-API-023");
  }

  private static void checkLinks(TestClient client, String path) {
    TestResponse page = client.get(path);
    assertThat(page.status()).as(path).isEqualTo(200);
    List<String> links =
        LINK.matcher(page.text()).results().map((MatchResult link) -> link.group(1)).toList();
    assertThat(links).hasSizeGreaterThan(2).noneMatch(link -> link.startsWith("/"));
    for (String link : links) {
      assertThat(client.get(resolved(path, link)).status()).as(link).isEqualTo(200);
    }
  }

  private static String resolved(String path, String link) {
    return URI.create("http://localhost" + path).resolve(link).getPath();
  }

  @Routes("/ping")
  static class Ping {
    @Get
    String ping() {
      return "pong";
    }
  }

  @Routes("/guarded")
  static class Guarded {
    @Get
    String guarded(
        @OAuth2Password(tokenUrl = "https://tokens.example.com:8443/token") String token) {
      return token;
    }
  }
}
