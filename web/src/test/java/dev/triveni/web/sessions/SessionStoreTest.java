package dev.triveni.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Session;
import dev.triveni.web.SessionStore;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Clock;
import dev.triveni.web.support.CountingStores;
import dev.triveni.web.support.Logs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
  private static final String LONG = "x".repeat(5_000);

  @Nested
  class OnTheServer {

    @Test
    @Shows(value = "FL-37", code = "session.store=memory")
    void theConfigurationAloneMovesSessionsToTheServer() {
      try (TestClient inCookie = TestClient.of(withValue(Map.of()));
          TestClient inMemory = TestClient.of(withValue(Map.of("session.store", "memory")))) {
        for (TestClient client : new TestClient[] {inCookie, inMemory}) {
          client.post("/", "\"a value that is not short\"");
          assertThat(client.get("/").json()).isEqualTo("a value that is not short");
        }
        String payload = inCookie.cookie("session").orElseThrow().split("\\.")[0];
        assertThat(decoded(payload)).contains("a value that is not short");
        assertThat(decoded(inMemory.cookie("session").orElseThrow().split("\\.")[0])).hasSize(43);
      }
    }

    @Test
    @Shows(value = "FL-37", code = "app.sessions(store)")
    void anyStoreCanBeGivenInCode() {
      SessionStore store = SessionStore.inMemory();
      App first = withValue(Map.of()).sessions(store);
      App second = withValue(Map.of()).sessions(store);
      try (TestClient client = TestClient.of(first);
          TestClient other = TestClient.of(second)) {
        client.post("/", "\"shared\"");
        String cookie = "session=" + client.cookie("session").orElseThrow();
        assertThat(other.get("/", Headers.of("Cookie", cookie)).json()).isEqualTo("shared");
      }
    }

    @Test
    @Shows(value = "FL-37", code = "session.store=counting")
    void theConfigurationNamesAStoreOfAnotherModule(@TempDir Path folder) throws Exception {
      try (var _ = CountingStores.announced(folder);
          TestClient client = TestClient.of(withValue(Map.of("session.store", "counting")))) {
        client.post("/", "\"kept there\"");
        assertThat(client.get("/").json()).isEqualTo("kept there");
        assertThat(CountingStores.saved()).isEqualTo(1);
      }
    }

    @Test
    void aStoreThatIsNotThereStopsTheStart() {
      assertThatThrownBy(() -> TestClient.of(withValue(Map.of("session.store", "redis"))))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining(
              "TRV-WEB-105 configuration key session.store: There is no session store 'redis'. Use"
                  + " one of [memory], or add the dependency that has it.");
    }

    @Test
    void aWrongSettingStopsTheStart() {
      assertThatThrownBy(() -> TestClient.of(withValue(Map.of("session.lifetme", "PT1H"))))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("Did you mean session.lifetime?");
      assertThatThrownBy(() -> TestClient.of(withValue(Map.of("session.same-site", "LAZY"))))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("session.same-site");
    }

    @Test
    void aClearedSessionIsDeletedThere() {
      RememberingStore store = new RememberingStore();
      App app = withValue(Map.of()).sessions(store);
      try (TestClient client = TestClient.of(app)) {
        client.post("/", "\"a\"");
        String id = store.lastId;
        assertThat(store.find(id)).isPresent();
        client.delete("/");
        assertThat(store.find(id)).isEmpty();
      }
    }

    @Test
    void renewingGivesAnotherIdAndTheOldOneIsWorthNothing() {
      RememberingStore store = new RememberingStore();
      App app = withValue(Map.of()).sessions(store);
      try (TestClient client = TestClient.of(app)) {
        client.post("/", "\"a\"");
        String old = store.lastId;
        client.send("POST", "/renew");
        assertThat(store.lastId).isNotEqualTo(old);
        assertThat(store.find(old)).isEmpty();
        assertThat(client.get("/").json()).isEqualTo("a");
      }
    }

    @Test
    void itExpiresThere() {
      Clock clock = new Clock();
      App app =
          withValue(Map.of("session.lifetime", "PT1H"))
              .clock(clock)
              .sessions(SessionStore.inMemory(10, clock));
      try (TestClient client = TestClient.of(app)) {
        client.post("/", "\"a\"");
        clock.advance(Duration.ofMinutes(59));
        assertThat(client.get("/").json()).isEqualTo("a");
        clock.advance(Duration.ofMinutes(2));
        assertThat(client.get("/").json()).isNull();
      }
    }
  }

  @Nested
  class TooLargeForACookie {

    @Test
    @Shows(value = "UN-FL-07", code = "session.spill=true")
    void withASpillStoreALargeSessionGoesThereAndASmallOneComesBack() {
      RememberingStore store = new RememberingStore();
      App app = withValue(Map.of("session.spill", "true")).sessions(store);
      try (TestClient client = TestClient.of(app)) {
        client.post("/", "\"small\"");
        assertThat(store.lastId).isEmpty();
        client.post("/", "\"" + LONG + "\"");
        assertThat(client.get("/").json()).isEqualTo(LONG);
        assertThat(client.cookie("session").orElseThrow()).hasSizeLessThan(150);
        String id = store.lastId;
        assertThat(store.find(id)).isPresent();
        client.post("/", "\"small again\"");
        assertThat(client.get("/").json()).isEqualTo("small again");
        assertThat(store.find(id)).isEmpty();
      }
    }

    @Test
    @Shows("UN-FL-07")
    void withoutAStoreItIsAnErrorAndNotSilence() {
      try (TestClient client = TestClient.of(withValue(Map.of()));
          Logs logs = Logs.of("dev.triveni.web")) {
        client.post("/", "\"before\"");
        assertThat(client.post("/", "\"" + LONG + "\"").status()).isEqualTo(500);
        assertThat(logs.thrown(Level.SEVERE))
            .hasMessageMatching(
                "TRV-WEB-104 The session of POST / makes a cookie of \\d{4} bytes, and browsers"
                    + " silently drop one of more than 4093\\. Its values are \\[value]\\. Put less"
                    + " into it, or keep sessions on the server: session\\.store=memory\\.");
        assertThat(client.get("/").json()).as("what was there stays").isEqualTo("before");
      }
    }

    @Test
    @Shows(value = "UN-FL-07", code = "session.store=memory")
    void onTheServerThereIsNoSuchLimit() {
      try (TestClient client = TestClient.of(withValue(Map.of("session.store", "memory")))) {
        client.post("/", "\"" + LONG + "\"");
        assertThat(client.get("/").json()).isEqualTo(LONG);
      }
    }
  }

  @Nested
  class InMemory {
    private final Clock clock = new Clock();
    private final SessionStore store = SessionStore.inMemory(3, clock);
    private final Instant later = clock.instant().plusSeconds(60);

    @Test
    void itIsBoundedAndTheOneNotUsedForLongestGoes() {
      for (String id : new String[] {"a", "b", "c"}) {
        store.save(id, new byte[1], later);
      }
      assertThat(store.find("a")).isPresent();
      store.save("d", new byte[1], later);
      assertThat(store.find("b")).isEmpty();
      assertThat(store.find("a")).isPresent();
    }

    @Test
    void whatHasExpiredIsNeitherFoundNorReplaced() {
      store.save("a", new byte[1], later);
      assertThat(store.replace("a", new byte[2], later)).isTrue();
      clock.advance(Duration.ofSeconds(60));
      assertThat(store.replace("a", new byte[1], later.plusSeconds(60))).isFalse();
      assertThat(store.find("a")).isEmpty();
    }
  }

  /// Remembers the last id it was given.
  private static final class RememberingStore implements SessionStore {
    private final SessionStore memory = SessionStore.inMemory();
    private String lastId = "";

    @Override
    public Optional<byte[]> find(String id) {
      return memory.find(id);
    }

    @Override
    public void save(String id, byte[] content, Instant expiry) {
      lastId = id;
      memory.save(id, content, expiry);
    }

    @Override
    public boolean replace(String id, byte[] content, Instant expiry) {
      return memory.replace(id, content, expiry);
    }

    @Override
    public void delete(String id) {
      memory.delete(id);
    }
  }

  private static App withValue(Map<String, String> settings) {
    return Apps.signing(settings)
        .get("/", request -> Response.json(request.session().find("value", String.class)))
        .post("/", request -> changed(request, s -> s.put("value", request.json(String.class))))
        .post("/renew", request -> changed(request, Session::renew))
        .delete("/", request -> changed(request, Session::clear));
  }

  private static Response changed(Request request, Consumer<Session> change) {
    change.accept(request.session());
    return Response.noContent();
  }

  private static String decoded(String payload) {
    return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
  }
}
