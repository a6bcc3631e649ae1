package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Where the document and its pages are, and where the document says that the application is.
class PagesTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src|data-document)=\"([^\"]+)\"");

  @Routes
  static final class Ping {

    @Get("/ping")
    String ping() {
      return "pong";
    }
  }

  @Test
  void documentAndPagesMayBeElsewhere() {
    App app =
        app(api ->
            api.pages(pages ->
                pages.document("/api/v1/openapi.json").swaggerUi("/try/it").redoc("/read")));
    try (TestClient client = TestClient.of(app)) {
      for (String gone : List.of("/openapi.json", "/docs", "/redoc")) {
        assertThat(client.get(gone).status()).as(gone).isEqualTo(404);
      }
      assertThat(servers(client.get("/api/v1/openapi.json"))).containsExactly("../..");
      everyLinkLeadsSomewhere(client, "/try/it");
      everyLinkLeadsSomewhere(client, "/read");
    }
  }

  @Test
  void eachPageMayBeLeftOut() {
    try (TestClient client = TestClient.of(app(api -> api.pages(Pages::withoutRedoc)))) {
      assertThat(client.get("/docs").status()).isEqualTo(200);
      assertThat(client.get("/redoc").status()).isEqualTo(404);
    }
    try (TestClient client = TestClient.of(app(api -> api.pages(Pages::withoutSwaggerUi)))) {
      assertThat(client.get("/docs").status()).isEqualTo(404);
      assertThat(client.get("/redoc").status()).isEqualTo(200);
    }
  }

  @Test
  @Shows(value = "FA-27", code = "api.rootPath(\"/api/v1\")")
  void aRootPathIsWhereClientsSeeTheApplication() {
    App app = app(api -> api.rootPath("/api/v1").document(PagesTest::fastApi));
    app.get("/path", request -> Response.text(request.mountPath()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(servers(client.get("/openapi.json"))).containsExactly("/api/v1");
      assertThat(client.get("/path").text()).isEqualTo("/api/v1");
    }
    App outer = App.create(Config.of(Map.of())).mount("/inside", rooted());
    try (TestClient client = TestClient.of(outer)) {
      assertThat(servers(client.get("/inside/openapi.json"))).containsExactly("/api/v1");
    }
  }

  private static App rooted() {
    return app(api -> api.rootPath("/api/v1").document(PagesTest::fastApi));
  }

  @Test
  @Shows("FA-27")
  void inFastApisStyleAMountIsTheFirstServer() {
    App told = app(api -> api.document(fastApiServer()));
    App only = app(api -> api.document(fastApiServer().andThen(Document::onlyTheseServers)));
    App outer = App.create(Config.of(Map.of())).mount("/told", told).mount("/only", only);
    try (TestClient client = TestClient.of(outer)) {
      assertThat(servers(client.get("/told/openapi.json")))
          .containsExactly("/told", "https://example.com");
      assertThat(servers(client.get("/only/openapi.json"))).containsExactly("https://example.com");
    }
  }

  @Test
  void aRootPathBeginsWithASlashAndDoesNotEndWithOne() {
    for (String wrong : List.of("api", "/api/", "/")) {
      assertThatThrownBy(() -> Api.of(api -> api.rootPath(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "TRV-API-190 '%s' is not where a proxy shows an application. Write it like '/api/v1'."
                  .formatted(wrong));
    }
  }

  private static void fastApi(Document document) {
    document.style(DocumentStyle.FASTAPI);
  }

  private static Consumer<Document> fastApiServer() {
    return document -> document.style(DocumentStyle.FASTAPI).server("https://example.com", "");
  }

  private static App app(Consumer<Api> setup) {
    return Apps.app(api -> {
      api.routes(new Ping());
      setup.accept(api);
    });
  }

  private static void everyLinkLeadsSomewhere(TestClient client, String page) {
    TestResponse response = client.get(page);
    assertThat(response.status()).isEqualTo(200);
    List<String> links =
        LINK.matcher(response.text()).results().map(found -> found.group(1)).toList();
    assertThat(links).isNotEmpty();
    for (String link : links) {
      String path = URI.create(page).resolve(link).toString();
      assertThat(client.get(path).status()).as(path).isEqualTo(200);
    }
  }

  private static List<Object> servers(TestResponse document) {
    Map<?, ?> whole = (Map<?, ?>) document.json();
    return ((List<?>) whole.get("servers"))
        .stream().map(server -> (Object) ((Map<?, ?>) server).get("url")).toList();
  }
}
