package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.SecretKeys;
import dev.triveni.web.Session;
import dev.triveni.web.Signer;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Nobody can know the id of a session before its user has it, nor use it once its user left.
class SessionFixationTest {
  private static final Signer SIGNER =
      Signer.of(SecretKeys.of(Apps.SECRET), "session").within("session");

  private final App app = app();

  @Test
  void anIdThatNobodyGaveOutIsNeverTakenOver() {
    try (TestClient client = TestClient.of(app)) {
      String planted = SIGNER.sign("an-id-of-the-attacker");
      String given = cookieOf(send(client, "/login", planted));
      assertThat(SIGNER.unsign(given)).isPresent().isNotEqualTo(SIGNER.unsign(planted));
      assertThat(userOf(client, planted)).isEqualTo("nobody");
    }
  }

  @Test
  void aSessionThatTheAttackerBeganIsNotTheOneThatTheVictimLogsInto() {
    try (TestClient client = TestClient.of(app)) {
      String attackers = cookieOf(send(client, "/visit", ""));
      String victims = cookieOf(send(client, "/login", attackers));
      assertThat(userOf(client, victims)).isEqualTo("ann");
      assertThat(userOf(client, attackers)).isEqualTo("nobody");
    }
  }

  @Test
  void anIdThatWasLoggedOutIsWorthNothing() {
    try (TestClient client = TestClient.of(app)) {
      String cookie = cookieOf(send(client, "/login", ""));
      send(client, "/logout", cookie);
      assertThat(userOf(client, cookie)).isEqualTo("nobody");
    }
  }

  @Test
  void aLogOutIsNotUndoneByARequestThatRanMeanwhile() {
    try (TestClient client = TestClient.of(app)) {
      String cookie = cookieOf(send(client, "/login", ""));
      assertThat(send(client, "/slow", cookie).headers().contains("Set-Cookie")).isFalse();
      assertThat(userOf(client, cookie)).isEqualTo("nobody");
    }
  }

  /// Sessions on the server, of which the client itself keeps no cookie.
  private static App app() {
    Map<String, String> settings = Map.of("session.store", "memory", "session.path", "/nowhere");
    App app = Apps.signing(settings);
    return app.get("/", SessionFixationTest::user)
        .post("/visit", request -> changed(request, session -> session.put("visits", 1)))
        .post("/login", request -> changed(request, session -> session.renew().put("user", "ann")))
        .post("/logout", request -> changed(request, Session::clear))
        .post(
            "/slow",
            request -> {
              request.session().put("draft", "text");
              app.serve(request.head().withPath("/logout"), request.body());
              return Response.noContent();
            });
  }

  private static Response user(Request request) {
    return Response.text(request.session().find("user", String.class).orElse("nobody"));
  }

  private static Response changed(Request request, Consumer<Session> change) {
    change.accept(request.session());
    return Response.noContent();
  }

  private static TestResponse send(TestClient client, String path, String cookie) {
    return client.send("POST", path, Headers.of("Cookie", "session=" + cookie), new byte[0]);
  }

  private static String userOf(TestClient client, String cookie) {
    return client.get("/", Headers.of("Cookie", "session=" + cookie)).text();
  }

  private static String cookieOf(TestResponse response) {
    return response.header("Set-Cookie").orElseThrow().replaceAll("^session=|;.*", "");
  }
}
