package dev.triveni.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Session;
import dev.triveni.web.SessionKey;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TestSocket;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Clock;
import dev.triveni.web.support.Logs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

  record Cart(List<String> items, int total) {}

  private static final SessionKey<Cart> CART = SessionKey.of("cart", Cart.class);

  @Test
  @Shows(value = "FL-36", code = "request.session().put(\"user\", 7L)")
  void whatIsPutIsFoundByTheNextRequest() {
    App app =
        Apps.signing()
            .post("/login", request -> changed(request, session -> session.put("user", 7L)))
            .get("/", request -> Response.json(request.session().find("user", Long.class)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").json()).isNull();
      client.send("POST", "/login");
      assertThat(client.get("/").json()).isEqualTo(7L);
    }
  }

  @Test
  void valuesOfAnyTypeThatJsonHasComeBackTyped() {
    Cart cart = new Cart(List.of("tea", "cups"), 3);
    App app =
        Apps.signing()
            .post("/", request -> changed(request, session -> session.put(CART, cart)))
            .get(
                "/",
                request -> {
                  assertThat(request.session().find(CART)).hasValue(cart);
                  assertThat(request.session().find("cart", Map.class)).isPresent();
                  return Response.noContent();
                });
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/");
      assertThat(client.get("/").status()).isEqualTo(204);
    }
  }

  @Test
  void whatHappensToAnObjectAfterItWasPutIsNotKept() {
    List<String> items = new ArrayList<>(List.of("tea"));
    App app =
        Apps.signing()
            .get(
                "/",
                request -> {
                  request.session().put(CART, new Cart(items, 1));
                  items.add("cups");
                  return Response.json(request.session().find(CART).orElseThrow().items());
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").json()).isEqualTo(List.of("tea"));
    }
  }

  @Test
  void aValueThatDoesNotFitIsLeftOutAndLogged() {
    App app =
        Apps.signing()
            .post("/", request -> changed(request, session -> session.put("user", "ann")))
            .get("/", request -> Response.json(request.session().find("user", Long.class)));
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      client.send("POST", "/");
      assertThat(client.get("/").json()).isNull();
      assertThat(logs.lines(Level.WARNING))
          .containsExactly(
              "WARNING The value 'user' of a session is no java.lang.Long, so it is left out");
    }
  }

  @Test
  void aValueIsTakenOnce() {
    App app =
        Apps.signing()
            .post("/", request -> changed(request, session -> session.put("notice", "Saved")))
            .get("/", request -> Response.json(request.session().take("notice", String.class)));
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/");
      assertThat(client.get("/").json()).isEqualTo("Saved");
      assertThat(client.get("/").json()).isNull();
    }
  }

  @Test
  void clearedItIsForgottenByTheBrowser() {
    App app =
        Apps.signing()
            .post("/", request -> changed(request, session -> session.put("user", 7L)))
            .delete("/", request -> changed(request, Session::clear))
            .get("/", request -> Response.json(request.session().isNew()));
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/");
      assertThat(client.get("/").json()).isEqualTo(false);
      assertThat(client.delete("/").header("Set-Cookie"))
          .hasValue("session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
      assertThat(client.get("/").json()).isEqualTo(true);
      assertThat(client.delete("/").header("Set-Cookie")).as("nothing to forget").isEmpty();
    }
  }

  @Test
  @Shows("FL-36")
  void aRequestThatDoesNotAskForItSendsAndVariesNothing() {
    App app =
        Apps.signing()
            .get("/without", _ -> Response.noContent())
            .get("/reading", request -> Response.json(request.session().names()))
            .get("/writing", request -> changed(request, session -> session.put("a", 1)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/without").headers().names()).doesNotContain("Vary", "Set-Cookie");
      assertThat(client.get("/reading").header("Vary")).hasValue("Cookie");
      assertThat(client.get("/reading").headers().names()).doesNotContain("Set-Cookie");
      assertThat(client.get("/writing").header("Vary")).hasValue("Cookie");
    }
  }

  @Test
  void varyGoesWithWhatTheResponseVariesByAnyway() {
    App app =
        Apps.signing()
            .get(
                "/",
                request -> {
                  request.session().names();
                  return Response.noContent().header("Vary", "Accept");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("Vary")).hasValue("Accept, Cookie");
    }
  }

  @ParameterizedTest
  @Shows("FL-36")
  @CsvSource(
      textBlock =
          """
          # settings                         | attributes of the cookie
          ''                                 | Path=/; HttpOnly; SameSite=Lax
          same-site=STRICT                   | Path=/; HttpOnly; SameSite=Strict
          same-site=NONE                     | Path=/; Secure; HttpOnly; SameSite=None
          secure=true                        | Path=/; Secure; HttpOnly; SameSite=Lax
          http-only=false                    | Path=/; SameSite=Lax
          partitioned=true                   | Path=/; Secure; HttpOnly; SameSite=Lax; Partitioned
          domain=example.org                 | Path=/; Domain=example.org; HttpOnly; SameSite=Lax
          path=/shop                         | Path=/shop; HttpOnly; SameSite=Lax
          permanent=true                     | Path=/; Max-Age=2678400; HttpOnly; SameSite=Lax
          permanent=true lifetime=PT1H       | Path=/; Max-Age=3600; HttpOnly; SameSite=Lax
          """,
      delimiter = '|')
  void theSettingsDecideAboutTheCookie(String settings, String attributes) {
    App app = Apps.signing(settings(settings)).get("/", SessionTest::visited);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("Set-Cookie").orElseThrow())
          .startsWith("session=")
          .endsWith("; " + attributes);
    }
  }

  @Test
  void theCookieMayHaveAnotherName() {
    App app = Apps.signing(Map.of("session.cookie", "sid")).get("/", SessionTest::visited);
    try (TestClient client = TestClient.of(app)) {
      client.get("/");
      assertThat(client.cookie("sid")).isPresent();
      assertThat(client.get("/").json()).isEqualTo(2L);
    }
  }

  @Test
  void overHttpsTheCookieIsSecureOfItself() {
    App app = Apps.signing().filter(TrustedProxies.of("127.0.0.1")).get("/", SessionTest::visited);
    try (TestClient client = TestClient.of(app)) {
      Headers https = Headers.of("X-Forwarded-Proto", "https");
      assertThat(client.get("/", https).header("Set-Cookie").orElseThrow()).contains("; Secure;");
      assertThat(client.get("/").header("Set-Cookie").orElseThrow()).doesNotContain("Secure");
    }
  }

  @Test
  @Shows("FL-36")
  void aPermanentSessionOutlivesTheBrowserForItsTime() {
    Clock clock = new Clock();
    App app =
        Apps.signing()
            .clock(clock)
            .post("/", request -> changed(request, s -> s.put("a", 1).permanent(days(90))))
            .get("/", request -> Response.json(request.session().isNew()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.send("POST", "/").header("Set-Cookie").orElseThrow())
          .contains("; Max-Age=7776000;");
      clock.advance(days(89));
      assertThat(client.get("/").json()).isEqualTo(false);
      clock.advance(days(2));
      assertThat(client.get("/").json()).isEqualTo(true);
    }
  }

  @Test
  @Shows(value = "FL-36", code = "session.refresh=true")
  void eachRequestRefreshesItIfTheSettingsSaySo() {
    Clock clock = new Clock();
    App app =
        Apps.signing(Map.of("session.refresh", "true", "session.permanent", "true"))
            .clock(clock)
            .post("/", SessionTest::visited)
            .get("/idle", _ -> Response.noContent())
            .get("/", request -> Response.json(request.session().isNew()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/idle").header("Set-Cookie")).as("no session yet").isEmpty();
      client.send("POST", "/");
      clock.advance(days(30));
      assertThat(client.get("/idle").header("Set-Cookie")).isPresent();
      clock.advance(days(30));
      assertThat(client.get("/").json()).isEqualTo(false);
      clock.advance(days(32));
      assertThat(client.get("/").json()).isEqualTo(true);
    }
  }

  @Test
  void withoutRefreshingItEndsAfterItsLifetime() {
    Clock clock = new Clock();
    App app =
        Apps.signing(Map.of("session.lifetime", "PT1H"))
            .clock(clock)
            .post("/", SessionTest::visited)
            .get("/", request -> Response.json(request.session().isNew()));
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/");
      clock.advance(Duration.ofMinutes(59));
      assertThat(client.get("/").json()).isEqualTo(false);
      clock.advance(Duration.ofMinutes(2));
      assertThat(client.get("/").json()).isEqualTo(true);
    }
  }

  @Test
  void filtersErrorHandlersAndTheCurrentRequestShareIt() {
    App app =
        Apps.signing()
            .filter((request, next) -> {
              request.session().put("filter", 1);
              return next.handle(request);
            })
            .onStatus(
                404, (_, request) -> changed(request, session -> session.put("error handler", 2)))
            .get(
                "/{x}",
                _ -> {
                  Request.current().session().put("handler", 3);
                  return Response.json(Request.current().session().names().size());
                });
    try (TestClient client = TestClient.of(app)) {
      client.get("/a/b");
      assertThat(client.get("/a").json()).isEqualTo(3L);
    }
  }

  @Test
  void aMountedApplicationSharesTheSessionOfTheOneAroundIt() {
    App inner = Apps.create().get("/", SessionTest::visited);
    App app = Apps.signing().get("/", SessionTest::visited).mount("/inner", inner);
    try (TestClient client = TestClient.of(app)) {
      client.get("/");
      TestResponse second = client.get("/inner/");
      assertThat(second.json()).isEqualTo(2L);
      assertThat(second.headers().all("Set-Cookie"))
          .singleElement()
          .asString()
          .contains("; Path=/;");
      assertThat(client.get("/").json()).isEqualTo(3L);
    }
  }

  @Test
  void aStreamReadsItAndCannotChangeIt() {
    App app =
        Apps.signing()
            .post("/", SessionTest::visited)
            .get(
                "/",
                request ->
                    Response.stream(
                        "text/plain",
                        out -> {
                          Session session = request.session();
                          Optional<Long> visits = session.find("visits", Long.class);
                          assertThatThrownBy(() -> session.put("visits", 9))
                              .isInstanceOf(IllegalStateException.class)
                              .hasMessageStartingWith(
                                  "TRV-WEB-103 The session cannot be changed any more");
                          out.write(visits.toString().getBytes());
                        }));
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/");
      assertThat(client.get("/").text()).isEqualTo("Optional[1]");
    }
  }

  @Test
  void aWebSocketReadsIt() {
    App app =
        Apps.signing()
            .post("/", SessionTest::visited)
            .webSocket(
                "/socket",
                socket -> {
                  Session session = socket.request().session();
                  assertThatThrownBy(() -> session.put("visits", 9))
                      .hasMessageStartingWith("TRV-WEB-103");
                  socket.send("" + session.find("visits", Long.class).orElse(0L));
                });
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/");
      try (TestSocket socket = client.webSocket("/socket")) {
        assertThat(socket.receiveText()).isEqualTo("1");
      }
    }
  }

  @Test
  void withoutASecretKeyTheMessageTellsHowToMakeOne() {
    App app = Apps.create().get("/", SessionTest::visited).get("/idle", _ -> Response.text("ok"));
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      assertThat(client.get("/idle").text()).as("only who asks for it needs it").isEqualTo("ok");
      assertThat(client.get("/").status()).isEqualTo(500);
      assertThat(logs.thrown(Level.SEVERE))
          .hasMessageStartingWith("TRV-WEB-100 There is no secret key")
          .hasMessageContaining("openssl rand -base64 32");
    }
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static Response visited(Request request) {
    long visits = request.session().find("visits", Long.class).orElse(0L) + 1;
    request.session().put("visits", visits);
    return Response.json(visits);
  }

  private static Response changed(Request request, Consumer<Session> change) {
    change.accept(request.session());
    return Response.noContent();
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new HashMap<>();
    for (String pair : text.isBlank() ? new String[0] : text.split(" ")) {
      settings.put("session." + pair.split("=")[0], pair.split("=")[1]);
    }
    return settings;
  }
}
