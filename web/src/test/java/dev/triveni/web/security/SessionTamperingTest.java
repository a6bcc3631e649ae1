package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.SecretKeys;
import dev.triveni.web.Signer;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session that this application has not signed just so is no session, and no error either.
class SessionTamperingTest {

  @Test
  @Shows("FL-36")
  void oneByteChangedAnywhereEmptiesTheSession() {
    try (TestClient client = TestClient.of(app(Map.of()))) {
      String cookie = cookieOf(client);
      assertThat(userOf(client, cookie)).isEqualTo("ann");
      for (int i = 0; i < cookie.length(); i++) {
        for (char other : new char[] {'A', 'B', '.'}) {
          String changed = cookie.substring(0, i) + other + cookie.substring(i + 1);
          if (!changed.equals(cookie)) {
            assertThat(userOf(client, changed)).as(changed).isEqualTo("nobody");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", "eyJ2Ijp7fX0..", "%2e%2e", "=", "{}"})
  void whatIsNoTokenIsNoSession(String cookie) {
    try (TestClient client = TestClient.of(app(Map.of()))) {
      assertThat(userOf(client, cookie)).isEqualTo("nobody");
    }
  }

  @Test
  void partsOfTwoCookiesMakeNoThird() {
    Clock clock = new Clock();
    try (TestClient client = TestClient.of(app(Map.of()).clock(clock))) {
      String[] first = cookieOf(client).split("\\.");
      clock.advance(Duration.ofDays(1));
      String[] second = cookieOf(client).split("\\.");
      assertThat(userOf(client, first[0] + "." + second[1] + "." + first[2])).isEqualTo("nobody");
    }
  }

  @Test
  @Shows(value = "FL-36", code = "secret-key-fallbacks=the key before this one")
  void afterARotationTheOldKeyStillReadsAndTheNewOneSigns() {
    try (TestClient before = TestClient.of(app(Map.of()));
        TestClient during = TestClient.of(app(rotated(Apps.SECRET)));
        TestClient after = TestClient.of(app(rotated("")))) {
      String old = cookieOf(before);
      assertThat(userOf(during, old)).isEqualTo("ann");
      String renewed = cookieOf(during);
      assertThat(userOf(after, renewed)).isEqualTo("ann");
      assertThat(userOf(after, old)).as("key is gone").isEqualTo("nobody");
    }
  }

  @Test
  void theCookieOfAnApplicationWithAnotherKeyIsWorthNothing() {
    try (TestClient client = TestClient.of(app(Map.of()));
        TestClient other = TestClient.of(app(rotated("")))) {
      assertThat(userOf(client, cookieOf(other))).isEqualTo("nobody");
    }
  }

  @Test
  void whatWasSignedForAnotherPurposeOrCookieIsNoSession() {
    String content = "{\"v\":{\"user\":\"root\"}}";
    Signer session = Signer.of(SecretKeys.of(Apps.SECRET), "session");
    try (TestClient client = TestClient.of(app(Map.of()))) {
      assertThat(userOf(client, session.within("session").sign(content))).isEqualTo("root");
      assertThat(userOf(client, session.within("other").sign(content))).isEqualTo("nobody");
      assertThat(userOf(client, session.sign(content))).isEqualTo("nobody");
      assertThat(userOf(client, session.within("session").sign("no json"))).isEqualTo("nobody");
      assertThat(userOf(client, session.within("session").sign("{\"v\":7}"))).isEqualTo("nobody");
    }
  }

  @Test
  void anExpiredCookieThatIsReplayedIsNoSession() {
    Clock clock = new Clock();
    try (TestClient client = TestClient.of(app(Map.of("session.lifetime", "PT1H")).clock(clock))) {
      String cookie = cookieOf(client);
      clock.advance(Duration.ofHours(1).plusSeconds(1));
      assertThat(userOf(client, cookie)).isEqualTo("nobody");
    }
  }

  @Test
  void aCookieThatANeighbouringHostPlantsBeforeOursIsPassedOver() {
    try (TestClient client = TestClient.of(app(Map.of()))) {
      String ours = cookieOf(client);
      assertThat(userOf(client, "planted; session=" + ours)).isEqualTo("ann");
    }
  }

  @Test
  void aSessionInACookieCountsNoMoreOnceSessionsAreOnTheServer() {
    try (TestClient before = TestClient.of(app(Map.of()));
        TestClient after = TestClient.of(app(Map.of("session.store", "memory")))) {
      assertThat(userOf(after, cookieOf(before))).isEqualTo("nobody");
    }
  }

  private static Map<String, String> rotated(String fallbacks) {
    return Map.of("secret-key", "a key that is newer", "secret-key-fallbacks", fallbacks);
  }

  /// The client keeps the cookie for the page that logs in only, so that others get what a test
  /// sends.
  private static App app(Map<String, String> settings) {
    Config config = Config.of(Map.of("secret-key", Apps.SECRET, "session.path", "/login"));
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      config = config.with(setting.getKey(), setting.getValue());
    }
    return App.create(config)
        .get("/login", SessionTamperingTest::logIn)
        .get(
            "/",
            request ->
                Response.text(request.session().find("user", String.class).orElse("nobody")));
  }

  private static Response logIn(Request request) {
    request.session().put("user", "ann");
    return Response.noContent();
  }

  private static String cookieOf(TestClient client) {
    client.get("/login");
    return client.cookie("session").orElseThrow();
  }

  private static String userOf(TestClient client, String cookie) {
    return client.get("/", Headers.of("Cookie", "session=" + cookie)).text();
  }
}
