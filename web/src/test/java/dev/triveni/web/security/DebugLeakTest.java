package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Cors;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.spi.RequestLog;
import dev.triveni.web.support.Apps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the error page of development must not show, and to whom.
class DebugLeakTest {
  /// Not written where a frame of the page could show it as source code.
  private static final String WORD = "hunter2";

  private static final String OTHER = "of-somebody-else";
  private static final String LEAK = "inner workings";
  private static final byte[] NOTHING = new byte[0];

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "app.example", "localhost.example", "0"})
  @Shows(value = "UN-FL-08", code = "DEBUG=true SERVER_HOST=0.0.0.0 # refused")
  void debugOnAnAddressThatOthersReachIsRefusedAtTheStart(String host) {
    App app = App.create(Config.of(Map.of("debug", "true", "server.host", host)));
    assertThatThrownBy(app::freeze)
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-WEB-190 configuration key server.host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "[::1]", "localhost", "LocalHost"})
  void debugOnAnAddressOfThisMachineIsPossible(String host) {
    App app = App.create(Config.of(Map.of("debug", "true", "server.host", host)));
    assertThatCode(app::freeze).doesNotThrowAnyException();
  }

  @Test
  void debugAloneListensOnThisMachineOnly() {
    assertThat(debugged().config().find("server.host")).contains("127.0.0.1");
    assertThat(Apps.create().config().find("server.host")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "false", "0", "no", "OFF"})
  void withoutDebugNothingIsShown(String debug) {
    assertThat(page(App.create(Config.of(Map.of("debug", debug))), Headers.none()))
        .doesNotContain(LEAK);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "127.1.2.3, true",
    "192.0.2.7, false",
    "10.0.0.1, false",
    "2001:db8::1, false",
    "0.0.0.0, false"
  })
  @Shows("UN-FL-08")
  void onlyAClientOnThisMachineSeesThePage(String client, boolean shown) throws IOException {
    App app = failing(debugged());
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(client), 40_000);
    assertThat(serve(app, address, "localhost:8000", Headers.none()).contains(LEAK))
        .isEqualTo(shown);
  }

  @Test
  void aClientThatHasLeftIsNobodyOnThisMachine() throws IOException {
    InetSocketAddress unknown = InetSocketAddress.createUnresolved("unknown", 0);
    assertThat(serve(failing(debugged()), unknown, "localhost", Headers.none()))
        .doesNotContain(LEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-Forwarded-Proto",
        "X-Forwarded-Anything",
        "X-Real-IP",
        "Via",
        "CF-Connecting-IP"
      })
  @Shows("UN-FL-08")
  void aProxyOnThisMachineDoesNotMakeItsClientsLocal(String field) {
    Headers proxied = Headers.of("Accept", "text/html", field, "127.0.0.1");
    assertThat(page(debugged(), proxied)).doesNotContain(LEAK);
    assertThat(page(debugged().filter(TrustedProxies.of("127.0.0.1")), proxied))
        .doesNotContain(LEAK);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "localhost:8000, true",
    "shop.localhost:8000, true",
    "127.0.0.1:8000, true",
    "[::1]:8000, true",
    "rebound.example, false",
    "rebound.example:8000, false",
    "localhost.rebound.example, false",
    "127.0.0.1.rebound.example, false",
    "'', false"
  })
  void aReboundNameDoesNotReachThePage(String host, boolean shown) {
    assertThat(page(debugged(), Headers.of("Accept", "text/html", "Host", host)).contains(LEAK))
        .isEqualTo(shown);
  }

  @Test
  void aPageOfAnotherSiteCannotReadItThroughCors() {
    App app = debugged().filter(Cors.allowAny());
    for (String origin : new String[] {"https://evil.example", "null", "http://localhost.evil"}) {
      assertThat(page(app(app), Headers.of("Accept", "text/html", "Origin", origin)))
          .doesNotContain(LEAK);
    }
    Headers script = Headers.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors");
    Headers link = Headers.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate");
    assertThat(page(debugged(), script)).doesNotContain(LEAK);
    assertThat(page(debugged(), link)).contains(LEAK);
    assertThat(page(debugged(), Headers.of("Origin", "http://localhost:5173"))).contains(LEAK);
  }

  private static App app(App used) {
    return App.create(used.config()).filter(Cors.allowAny());
  }

  @Test
  void markupInWhateverIsShownStaysText() {
    String attack = "<script>alert(1)</script><img src=x onerror='alert(2)'>\"";
    App app =
        debugged()
            .get(
                "/{rest:path}",
                request -> {
                  RequestLog.keep(() -> "INFO " + attack);
                  throw new IllegalStateException(attack, new Exception(attack));
                });
    try (TestClient client = TestClient.of(app)) {
      Headers headers =
          Headers.of("Accept", "text/html", "X-Attack", attack, "Cookie", "a<b>=<i>x");
      String page =
          client
              .send("GET", "/%3Cscript%3E?%3Cscript%3E=%3Cscript%3Ealert(3)", headers, NOTHING)
              .text();
      assertThat(page.split("<script>", -1)).hasSize(2);
      assertThat(page).doesNotContain("<img", "<b>", "<i>").contains("&lt;script&gt;alert(3)");
      String missing = client.send("GET", "/%3Cimg%3E", headers, NOTHING).text();
      assertThat(missing).doesNotContain("<img");
    }
  }

  @Test
  void charactersThatTurnTheTextAroundAreNotWritten() {
    App app =
        debugged()
            .get(
                "/",
                _ -> {
                  throw new IllegalStateException("a\u202Eb\u2066c\u0000d");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/", Apps.BROWSER).text())
          .doesNotContain("\u202E", "\u2066", "\u0000")
          .contains("a\uFFFDb\uFFFDc\uFFFDd");
    }
  }

  @Test
  void secretsAreStarredWhereverTheyStand() {
    Config config =
        Config.of(Map.of("debug", "true", "db.password", WORD + "-config", "db.user", "asha"));
    App app =
        App.create(config)
            .get(
                "/",
                request -> {
                  RequestLog.keep(() -> "INFO connecting with " + WORD + "-config");
                  throw new IllegalStateException(
                      "refused: postgres://asha:"
                          + WORD
                          + "-url@db/shop password="
                          + WORD
                          + "-message"
                          + " Authorization: Bearer "
                          + WORD
                          + "-bearer, key "
                          + WORD
                          + "-config, "
                          + request.query("access_token").orElseThrow());
                });
    Headers headers =
        Headers.of(
            "Authorization", "Basic " + WORD + "-basic",
            "X-Api-Key", WORD + "-key",
            "Cookie", "theme=dark; sid=" + WORD + "-sid; remember=" + WORD + "-is-a-long-value");
    for (String accept : new String[] {"text/html", "text/plain", "application/json"}) {
      String text =
          shown(app(app, config), "/?access_token=" + WORD + "-query&page=3", headers, accept);
      assertThat(text).as(accept).doesNotContain(WORD).contains("***");
    }
    assertThat(shown(app(app, config), "/?access_token=" + WORD + "-query", headers, "text/html"))
        .contains("<dt>db.user</dt><dd>asha</dd>", "<dt>db.password</dt><dd>***</dd>")
        .contains("<dt>theme</dt><dd>dark</dd>", "<dt>sid</dt><dd>***</dd>");
  }

  private static App app(App like, Config config) {
    App app = App.create(config);
    like.routes().forEach(app::add);
    return app;
  }

  @Test
  void thePageShowsNothingOfOtherRequests() {
    try (TestClient client = TestClient.of(failing(debugged()))) {
      client.get("/?q=" + OTHER, Headers.of("Accept", "text/html", "X-Mine", OTHER));
      assertThat(client.get("/", Apps.BROWSER).text()).contains(LEAK).doesNotContain(OTHER);
    }
  }

  private static String page(App app, Headers headers) {
    try (TestClient client = TestClient.of(failing(app))) {
      return client.send("GET", "/", headers, NOTHING).text()
          + client.send("GET", "/missing-page", headers, NOTHING).text();
    }
  }

  private static String shown(App app, String target, Headers headers, String accept) {
    try (TestClient client = TestClient.of(app)) {
      Headers all =
          Headers.of(
              "Accept", accept,
              "Authorization", headers.find("Authorization").orElseThrow(),
              "X-Api-Key", headers.find("X-Api-Key").orElseThrow(),
              "Cookie", headers.find("Cookie").orElseThrow());
      return client.send("GET", target, all, NOTHING).text();
    }
  }

  private static String serve(App app, InetSocketAddress from, String host, Headers headers)
      throws IOException {
    RequestHead head = new RequestHead("GET", "/", "", "HTTP/1.1", "http", host, headers, from);
    Reply reply = app.serve(head, RequestBody.of(NOTHING));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reply.body().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static App failing(App app) {
    return app.get("/", DebugLeakTest::fail);
  }

  private static Response fail(Request request) {
    throw new IllegalStateException(LEAK);
  }

  private static App debugged() {
    return App.create(Config.of(Map.of("debug", "true")));
  }
}
