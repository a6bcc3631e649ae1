package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.ContentPolicy;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpsRedirect;
import dev.triveni.web.Response;
import dev.triveni.web.SecurityHeaders;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardFiltersTest {
  private static final String POLICY = "Content-Security-Policy";

  @Test
  void everyApplicationSendsSecurityHeaders() {
    App app = Apps.create().get("/", _ -> Response.text("ok"));
    try (TestClient client = TestClient.of(app)) {
      for (String path : new String[] {"/", "/missing"}) {
        Headers headers = client.get(path).headers();
        assertThat(headers.find("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.find("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.find(POLICY).orElseThrow()).startsWith("default-src 'self'");
      }
    }
  }

  @Test
  void theSettingsLeaveThemOut() {
    App app = App.create(Apps.config("security.headers", "false"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").headers().names()).doesNotContain(POLICY, "X-Frame-Options");
    }
  }

  @Test
  void anOwnFilterTakesTheirPlaceForMountedApplicationsToo() {
    App inner = Apps.create().get("/", _ -> Response.text("ok"));
    App app =
        Apps.create()
            .filter(SecurityHeaders.standard().policy(ContentPolicy.strict().images("data:")))
            .mount("/inner", inner);
    try (TestClient client = TestClient.of(app)) {
      for (String path : new String[] {"/", "/inner/"}) {
        assertThat(client.get(path).headers().all(POLICY))
            .singleElement()
            .asString()
            .endsWith("img-src 'self' data:");
      }
    }
  }

  @Test
  void behindAProxyTheyKnowThatTheClientUsesHttps() {
    App app = Apps.create().filter(TrustedProxies.of("127.0.0.1"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("Strict-Transport-Security")).isEmpty();
      assertThat(
              client
                  .get("/", Headers.of("X-Forwarded-Proto", "https"))
                  .header("Strict-Transport-Security"))
          .isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # Host         | target       | where it is sent
          example.org    | /a?b=%20c    | https://example.org/a?b=%20c
          example.org:80 | /            | https://example.org/
          example.org:81 | /            | https://example.org:81/
          example.org    | //evil.example/ | https://example.org//evil.example/
          """,
      delimiter = '|')
  void requestsOverHttpAreSentToHttps(String host, String target, String location) {
    App app = App.create(Apps.config("security.https-redirect", "true"));
    try (TestClient client = TestClient.of(app)) {
      var response = client.send("POST", target, Headers.of("Host", host), new byte[0]);
      assertThat(response.status()).isEqualTo(307);
      assertThat(response.header("Location")).hasValue(location);
    }
  }

  @Test
  void requestsOverHttpsAndExceptionsAreNotSentAnywhere() {
    App app =
        Apps.create()
            .filter(TrustedProxies.of("127.0.0.1"))
            .filter(HttpsRedirect.always().except("/health/live"))
            .get("/", _ -> Response.text("ok"))
            .get("/health/live", _ -> Response.text("ok"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(307);
      assertThat(client.get("/health/live").text()).isEqualTo("ok");
      assertThat(client.get("/", Headers.of("X-Forwarded-Proto", "https")).text()).isEqualTo("ok");
    }
  }
}
