package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrustedHosts;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client writes into `Host` must not get into links and caches, and a page whose name was
/// bound to another address must not read what is served there.
class HostHeaderTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # trusted                     | Host                          | answer
          example.org                   | example.org                   | 200
          example.org                   | EXAMPLE.org                   | 200
          example.org                   | example.org:8443              | 200
          example.org                   | example.org.                  | 200
          example.org                   | www.example.org               | 400
          example.org                   | evil.example                  | 400
          example.org                   | example.org.evil.example      | 400
          example.org                   | evilexample.org               | 400
          example.org                   | example.org@evil.example      | 400
          example.org                   | evil.example:example.org      | 400
          example.org                   | example.org:80:90             | 400
          *.example.org                 | www.example.org               | 200
          *.example.org                 | a.b.example.org:80            | 200
          *.example.org                 | example.org                   | 400
          *.example.org                 | .example.org                  | 400
          *.example.org                 | evil.example/.example.org     | 400
          *.example.org                 | evilexample.org               | 400
          example.org,*.example.net     | a.example.net                 | 200
          [::1]                         | [::1]:8000                    | 200
          127.0.0.1                     | 127.0.0.1:8000                | 200
          *                             | anything.example              | 200
          """,
      delimiter = '|')
  void onlyTrustedHostsAreAnswered(String trusted, String host, int status) {
    assertThat(statusOf(App.create(Apps.config("security.trusted-hosts", trusted)), host))
        .isEqualTo(status);
    assertThat(statusOf(Apps.create().filter(TrustedHosts.of(trusted.split(","))), host))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # Host                | answer
          localhost:8000        | 200
          app.localhost         | 200
          127.0.0.1:8000        | 200
          [::1]                 | 200
          rebound.evil.example  | 400
          localhost.evil.example | 400
          127.0.0.1.evil.example | 400
          """,
      delimiter = '|')
  void aServerForThisMachineAloneCannotBeReachedByARebinding(String host, int status) {
    assertThat(statusOf(App.create(Apps.config("server.host", "127.0.0.1")), host))
        .isEqualTo(status);
    assertThat(statusOf(App.create(Apps.config("server.host", "localhost")), host))
        .isEqualTo(status);
    assertThat(statusOf(Apps.create(), host)).as("a server for all").isEqualTo(200);
  }

  @Test
  void behindAProxyTheHostThatTheClientNamedCounts() {
    App app =
        App.create(Apps.config("security.trusted-hosts", "example.org"))
            .filter(TrustedProxies.of("127.0.0.1"))
            .get("/", _ -> Response.text("ok"));
    try (TestClient client = TestClient.of(app)) {
      Headers through = Headers.of("Host", "10.0.0.7", "X-Forwarded-Host", "example.org");
      assertThat(client.get("/", through).status()).isEqualTo(200);
      Headers evil = Headers.of("Host", "example.org", "X-Forwarded-Host", "evil.example");
      assertThat(client.get("/", evil).status()).isEqualTo(400);
    }
  }

  @Test
  void theRefusalDoesNotRepeatTheHostAndCarriesTheFieldsOfAllResponses() {
    App app = App.create(Apps.config("security.trusted-hosts", "example.org"));
    try (TestClient client = TestClient.of(app)) {
      var refusal = client.get("/", Headers.of("Host", "evil.example"));
      assertThat(refusal.text()).doesNotContain("evil");
      assertThat(refusal.header("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org", "example.org:80", "Example.org", "*.", "a b", "a*"})
  void whatIsNoHostStopsTheStart(String host) {
    assertThatThrownBy(() -> TrustedHosts.of(host))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-WEB-106 HostHeaderTest.java");
    App app = App.create(Apps.config("security.trusted-hosts", host));
    assertThatThrownBy(app::freeze)
        .hasMessageContaining("TRV-WEB-106 configuration key security.trusted-hosts: '" + host);
  }

  private static int statusOf(App app, String host) {
    app.get("/", _ -> Response.text("ok"));
    try (TestClient client = TestClient.of(app)) {
      return client.get("/", Headers.of("Host", host)).status();
    }
  }
}
