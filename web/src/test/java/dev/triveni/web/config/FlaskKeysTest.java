package dev.triveni.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.SendFile;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.support.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Flask's 29 default keys do, done by our settings, one request each. Templates are shown by
/// the tests of `html`, and `DEBUG` in full by those of the development page.
@Shows(value = "FL-04", code = "config.with(Map.of(\"server.body-bytes\", \"1000\"))")
class FlaskKeysTest {
  private static final String OLD = "an old key that is long enough";
  private static final String NEW = "a new key that is long enough";

  private static App app(String... namesAndValues) {
    Map<String, String> values = new HashMap<>(Map.of("secret-key", NEW));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return App.create(Config.of(values))
        .get("/set", FlaskKeysTest::set)
        .get("/long", FlaskKeysTest::setLong)
        .get("/get", request -> Response.text(request.session().find("n", String.class).orElse("")))
        .post("/body", request -> Response.text(request.body().text()))
        .post("/form", request -> Response.text(request.form().get("field")));
  }

  private static Response set(Request request) {
    request.session().put("n", "1");
    return Response.noContent();
  }

  private static Response setLong(Request request) {
    request.session().put("n", "x".repeat(200));
    return Response.noContent();
  }

  private static TestResponse get(App app, String target, String... fields) {
    try (TestClient client = TestClient.of(app)) {
      return client.get(target, Headers.of(fields));
    }
  }

  @Test
  void secretKeySignsTheSession() {
    try (TestClient client = TestClient.of(app())) {
      client.get("/set");
      assertThat(client.get("/get").text()).isEqualTo("1");
    }
  }

  @Test
  void secretKeyFallbacksAreStillRead() {
    String cookie = get(app("secret-key", OLD), "/set").header("Set-Cookie").orElseThrow();
    String sent = cookie.substring(0, cookie.indexOf(';'));
    assertThat(get(app("secret-key-fallbacks", OLD), "/get", "Cookie", sent).text()).isEqualTo("1");
    assertThat(get(app(), "/get", "Cookie", sent).text()).isEmpty();
  }

  /// `SESSION_COOKIE_NAME`, `_DOMAIN`, `_PATH`, `_HTTPONLY`, `_SECURE`, `_PARTITIONED`,
  /// `_SAMESITE`.
  @ParameterizedTest
  @CsvSource({
    "session.cookie, blog, blog=",
    "session.domain, example.org, Domain=example.org",
    "session.path, /shop, Path=/shop",
    "session.secure, true, Secure",
    "session.partitioned, true, Partitioned",
    "session.same-site, STRICT, SameSite=Strict"
  })
  void sessionCookieHasItsAttributes(String key, String value, String attribute) {
    assertThat(get(app(key, value), "/set").header("Set-Cookie"))
        .get()
        .asString()
        .contains(attribute);
    assertThat(get(app(), "/set").header("Set-Cookie")).get().asString().doesNotContain(attribute);
  }

  @Test
  void sessionCookieHttponlyIsOnAndCanBeSwitchedOff() {
    assertThat(get(app(), "/set").header("Set-Cookie")).get().asString().contains("HttpOnly");
    assertThat(get(app("session.http-only", "false"), "/set").header("Set-Cookie"))
        .get()
        .asString()
        .doesNotContain("HttpOnly");
  }

  @Test
  void permanentSessionLifetimeEndsASession() {
    Clock clock = new Clock();
    App app = app("session.permanent", "true", "session.lifetime", "PT1H").clock(clock);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/set").header("Set-Cookie")).get().asString().contains("Max-Age=3600");
      clock.advance(Duration.ofMinutes(59));
      assertThat(client.get("/get").text()).isEqualTo("1");
      clock.advance(Duration.ofMinutes(2));
      assertThat(client.get("/get").text()).isEmpty();
    }
  }

  @Test
  void sessionRefreshEachRequestSendsTheCookieAgain() {
    try (TestClient client = TestClient.of(app("session.refresh", "true"))) {
      client.get("/set");
      assertThat(client.get("/get").header("Set-Cookie")).isPresent();
    }
    try (TestClient client = TestClient.of(app())) {
      client.get("/set");
      assertThat(client.get("/get").header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void maxCookieSizeIsAnErrorInsteadOfSilence() {
    assertThat(get(app("session.cookie-bytes", "300"), "/long").status()).isEqualTo(500);
    assertThat(get(app(), "/long").status()).isEqualTo(204);
  }

  @Test
  void maxContentLengthRefusesALongerBody() {
    try (TestClient client = TestClient.of(app("server.body-bytes", "10"))) {
      assertThat(client.post("/body", "\"12345678\"").status()).isEqualTo(200);
      assertThat(client.post("/body", "\"123456789\"").status()).isEqualTo(413);
    }
  }

  @Test
  void maxFormMemorySizeAndPartsRefuseALargerForm() {
    try (TestClient client = TestClient.of(app("forms.text-bytes", "20", "forms.parts", "2"))) {
      assertThat(client.post("/form", Form.of("field", "short")).status()).isEqualTo(200);
      assertThat(client.post("/form", Form.of("field", "x".repeat(30))).status()).isEqualTo(413);
      assertThat(client.post("/form", Form.of("field", 1).with("b", 2).with("c", 3)).status())
          .isEqualTo(413);
    }
  }

  @Test
  void trustedHostsRefuseOthers() {
    try (TestClient client = TestClient.of(app("security.trusted-hosts", "example.org"))) {
      assertThat(client.get("/get", Headers.of("Host", "example.org")).status()).isEqualTo(200);
      assertThat(client.get("/get", Headers.of("Host", "evil.example")).status()).isEqualTo(400);
    }
  }

  /// `SERVER_NAME` and `PREFERRED_URL_SCHEME` build links outside of requests.
  @Test
  void serverNameIsGivenWhereALinkIsMadeWithoutARequest() {
    App app = app().add(Route.get("/posts/{id:int}", FlaskKeysTest::set).named("post"));
    assertThat(app.link("post", 7).absolute("https://example.org").toString())
        .isEqualTo("https://example.org/posts/7");
  }

  /// `APPLICATION_ROOT` and the scheme within requests come from the proxy.
  @Test
  void applicationRootAndSchemeComeFromTheProxy() {
    App app =
        app()
            .filter(TrustedProxies.hops(1).prefixed())
            .add(
                Route.get(
                        "/link",
                        request -> Response.text(request.link("link").absolute().toString()))
                    .named("link"));
    TestResponse response =
        get(
            app,
            "/link",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "example.org",
            "X-Forwarded-Prefix",
            "/blog",
            "X-Forwarded-For",
            "203.0.113.7");
    assertThat(response.text()).isEqualTo("https://example.org/blog/link");
  }

  @Test
  void useXSendfileLeavesFilesToTheServerInFront(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "text");
    App app = app().filter(SendFile.apache(folder)).get("/file", _ -> Response.file(file));
    assertThat(get(app, "/file").header("X-Sendfile")).isPresent();
  }

  @Test
  void sendFileMaxAgeIsSaidOfAFolder(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "text");
    App app = app().mount("/static", StaticFiles.of(folder).cachedFor(Duration.ofHours(1)));
    assertThat(get(app, "/static/a.txt").header("Cache-Control")).hasValue("public, max-age=3600");
  }

  @Test
  void provideAutomaticOptionsGivesWayToARoute() {
    App app = app().add(Route.of("OPTIONS", "/get", _ -> Response.text("own")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.send("OPTIONS", "/get").text()).isEqualTo("own");
      assertThat(client.send("OPTIONS", "/set").header("Allow")).hasValue("GET, HEAD, OPTIONS");
    }
  }

  /// `TESTING`, `PROPAGATE_EXCEPTIONS`, `TRAP_HTTP_EXCEPTIONS`, `TRAP_BAD_REQUEST_ERRORS`.
  @Test
  void whatAHandlerThrowsIsThrownToATestThatAsksForIt() {
    App app =
        app()
            .get(
                "/fails",
                _ -> {
                  throw new IllegalStateException("broken");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/fails").status()).isEqualTo(500);
      assertThatThrownBy(() -> client.raising().get("/fails")).hasMessage("broken");
    }
  }

  @Test
  void debugIsRefusedWhereOthersCouldReachIt() {
    App app = app("debug", "true", "server.host", "0.0.0.0");
    assertThatThrownBy(app::freeze).hasMessageContaining("TRV-WEB-190");
  }
}
