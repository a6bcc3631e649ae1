package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.WebSocketDeniedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteWebSocketHijackingTest {
  private static final Config CONFIG =
      Config.of(Map.of("websocket.origins", "https://app.example, http://localhost:5173"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://shop.example.evil.example",
        "http://evil.example/shop.example",
        "http://shop.example@evil.example",
        "http://shop.example:81",
        "http://sub.shop.example",
        "https://app.example.evil.example",
        "http://app.example",
        "null",
        "",
        "shop.example",
        "file://shop.example",
        "chrome-extension://shop.example"
      })
  void aPageOfAnotherSiteGetsNoSocketInTheNameOfItsVisitor(String origin) {
    try (TestClient client = client()) {
      assertThatExceptionOfType(WebSocketDeniedException.class)
          .isThrownBy(() -> open(client, Headers.of("Origin", origin)))
          .satisfies(denied -> {
            assertThat(denied.response().status()).isEqualTo(403);
            assertThat(denied.response().text()).contains("TRV-WEB-163");
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example",
        "http://shop.example:80",
        "http://SHOP.example",
        "https://shop.example",
        "https://app.example",
        "http://localhost:5173"
      })
  void itsOwnPagesAndThoseThatAreNamedGetOne(String origin) {
    try (TestClient client = client()) {
      open(client, Headers.of("Origin", origin));
    }
  }

  @Test
  void aProgramThatIsNoBrowserGetsOne() {
    try (TestClient client = client()) {
      open(client, Headers.none());
    }
  }

  @Test
  void twoOriginsAreNone() {
    try (TestClient client = client()) {
      Headers two = Headers.of("Origin", "http://shop.example", "Origin", "http://shop.example");
      assertThatExceptionOfType(WebSocketDeniedException.class).isThrownBy(() -> open(client, two));
    }
  }

  @Test
  void aPageWithoutTlsGetsNoSocketOfTheSiteWithTls() {
    App app = App.create(CONFIG).filter(TrustedProxies.of("127.0.0.1"));
    try (TestClient client = TestClient.of(app.webSocket("/", socket -> socket.send("in")))) {
      Headers insecure = Headers.of("Origin", "http://shop.example", "X-Forwarded-Proto", "https");
      assertThatExceptionOfType(WebSocketDeniedException.class)
          .isThrownBy(() -> open(client, insecure));
    }
  }

  @Test
  void anOriginThatWouldNeverMatchStopsTheStart() {
    Config config = Config.of(Map.of("websocket.origins", "https://app.example/"));
    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(() -> App.create(config).freeze())
        .withMessageContaining("TRV-WEB-160")
        .withMessageContaining("https://app.example/");
  }

  private static TestClient client() {
    return TestClient.of(App.create(CONFIG).webSocket("/", socket -> socket.send("in")));
  }

  private static void open(TestClient client, Headers headers) {
    var all = Headers.of("Host", "shop.example");
    var more = new java.util.ArrayList<String>();
    all.forEach((name, value) -> more.addAll(java.util.List.of(name, value)));
    headers.forEach((name, value) -> more.addAll(java.util.List.of(name, value)));
    try (var socket = client.webSocket("/", Headers.of(more.toArray(String[]::new)))) {
      assertThat(socket.receiveText()).isEqualTo("in");
    }
  }
}
