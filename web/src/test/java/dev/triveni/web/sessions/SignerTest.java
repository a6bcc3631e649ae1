package dev.triveni.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Cookie;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.SecretKeys;
import dev.triveni.web.SetupException;
import dev.triveni.web.Signer;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Clock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
  private static final SecretKeys KEYS = SecretKeys.of(Apps.SECRET);

  @ParameterizedTest
  @ValueSource(strings = {"", "ann@example.org", "a.b.c", "ü 雪 \u0000", "{\"a\": 1}"})
  void aTextComesBackAsItWas(String text) {
    Signer signer = Signer.of(KEYS, "test");
    assertThat(signer.unsign(signer.sign(text))).hasValue(text);
    assertThat(signer.sign(text)).matches("[A-Za-z0-9_-]*\\.[a-z0-9]+\\.[A-Za-z0-9_-]{43}");
  }

  @Test
  void aTokenIsWorthNothingAfterItsTime() {
    Clock clock = new Clock();
    Signer signer = Signer.of(KEYS, "test").clock(clock).validFor(Duration.ofHours(1));
    String token = signer.sign("text");
    clock.advance(Duration.ofHours(1));
    assertThat(signer.open(token).orElseThrow().at())
        .isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    clock.advance(Duration.ofSeconds(1));
    assertThat(signer.unsign(token)).isEmpty();
    assertThat(signer.validFor(Duration.ofDays(1)).unsign(token)).hasValue("text");
  }

  @Test
  void aTokenIsWorthNothingForAnotherPurpose() {
    String token = Signer.of(KEYS, "reset password").sign("7");
    assertThat(Signer.of(KEYS, "unsubscribe").unsign(token)).isEmpty();
    assertThat(Signer.of(KEYS, "reset").within("password").unsign(token)).isEmpty();
    assertThat(Signer.of(KEYS, "reset password").within("").unsign(token)).isEmpty();
  }

  @Test
  void everyChangeIsNoticed() {
    Signer signer = Signer.of(KEYS, "test");
    String token = signer.sign("7");
    for (int i = 0; i < token.length(); i++) {
      for (char c : "Aa0_-.=".toCharArray()) {
        String changed = token.substring(0, i) + c + token.substring(i + 1);
        if (!changed.equals(token)) {
          assertThat(signer.unsign(changed)).as(changed).isEmpty();
        }
      }
      assertThat(signer.unsign(token.substring(0, i))).isEmpty();
    }
    assertThat(signer.unsign(token + "=")).isEmpty();
  }

  @Test
  void fallbacksVerifyAndDoNotSign() {
    Signer old = Signer.of(SecretKeys.of("old old old old old"), "test");
    Signer both = Signer.of(SecretKeys.of("new new new new new", "old old old old old"), "test");
    assertThat(both.unsign(old.sign("7"))).hasValue("7");
    assertThat(old.unsign(both.sign("7"))).isEmpty();
  }

  @Test
  void aSignedCookieIsReadOnlyIfNobodyChangedItAndUnderItsOwnName() {
    Clock clock = new Clock();
    App app = Apps.signing().clock(clock);
    Signer signer = app.signer("cookies").validFor(Duration.ofDays(1));
    app.post("/", _ -> Response.noContent().cookie(Cookie.of("user", "ann").signed(signer)))
        .get("/", request -> Response.text("" + request.cookie("user", signer)))
        .get("/role", request -> Response.text("" + request.cookie("role", signer)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("Optional.empty");
      client.send("POST", "/");
      assertThat(client.get("/").text()).isEqualTo("Optional[ann]");
      String token = client.cookie("user").orElseThrow();
      assertThat(client.get("/role", Headers.of("Cookie", "role=" + token)).text())
          .isEqualTo("Optional.empty");
      assertThat(client.get("/", Headers.of("Cookie", "user=" + token.substring(1))).text())
          .as("the first cookie of the name counts")
          .isEqualTo("Optional.empty");
      clock.advance(Duration.ofDays(1).plusSeconds(1));
      assertThat(client.get("/").text()).isEqualTo("Optional.empty");
    }
  }

  @Test
  void keysAreNeverPrinted() {
    SecretKeys keys = SecretKeys.of("one secret of all", "another one");
    assertThat(keys).hasToString("SecretKeys[***, ***]");
    assertThat(Signer.of(keys, "links")).hasToString("Signer[links]");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          secret-key           | short              | 5
          secret-key-fallbacks | a long enough key that is, old | 3
          """,
      delimiter = '|')
  void aKeyThatCanBeGuessedStopsTheStartAndIsNotPrinted(String key, String value, int length) {
    App app = App.create(Config.of(Map.of(key, value)));
    assertThatThrownBy(() -> TestClient.of(app))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining(
            "TRV-WEB-101 configuration key %s: The secret key has %d characters", key, length)
        .hasMessageNotContaining(value);
  }

  @Test
  void keysMayBeGivenByTheEnvironment() {
    Config config =
        Config.load(
            Path.of("nowhere"),
            Map.of("SECRET_KEY", Apps.SECRET, "SECRET_KEY_FALLBACKS", "the one before this, "));
    assertThat(SecretKeys.from(config)).hasToString("SecretKeys[***, ***]");
  }
}
