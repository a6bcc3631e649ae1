package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.support.Apps;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final App app = app(new Accounts());

  @Test
  void aProviderIsCalledWithWhatOtherProvidersAndTheRequestGive() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/accounts?user=asha&page=2").json()).isEqualTo("asha at page 2");
    }
  }

  @Test
  void aValueIsMadeOnceForEachRequestAndClosedInReverseOrderAfterTheResponse() {
    try (TestClient client = TestClient.of(app)) {
      client.get("/accounts/twice?user=asha");
      assertThat(log)
          .containsExactly(
              "open pool",
              "open connection asha",
              "open transaction",
              "handle",
              "close transaction",
              "close connection asha");
      log.clear();
      client.get("/accounts/twice?user=ben");
      assertThat(log).startsWith("open connection ben", "open transaction", "handle");
    }
  }

  @Test
  void valuesAreClosedWhenTheEndpointFails() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/accounts/fails?user=asha").status()).isEqualTo(409);
      assertThat(log).endsWith("handle", "close transaction", "close connection asha");
    }
  }

  @Test
  void whatWasOpenedIsClosedWhenALaterProviderFails() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/accounts/forbidden?user=asha").status()).isEqualTo(403);
      assertThat(log).containsExactly("open pool", "open connection asha", "close connection asha");
    }
  }

  @Test
  void valuesAreClosedOnlyAtTheEndOfAStream() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/accounts/events?user=asha").text()).isEqualTo("data: \"asha\"\n\n");
      assertThat(client.get("/accounts/lines?user=asha").text()).isEqualTo("\"asha\"\n");
      assertThat(log)
          .containsSubsequence(
              "open connection asha",
              "event",
              "close connection asha",
              "open connection asha",
              "line",
              "close connection asha");
    }
  }

  @Test
  void aProviderIsNotCalledWithMistakesAndTheyAreToldWithThoseOfTheEndpoint() {
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/accounts?page=x");
      assertThat(response.status()).isEqualTo(422);
      assertThat(response.text())
          .contains("[\"query\",\"user\"]", "missing")
          .contains("[\"query\",\"page\"]", "int_parsing");
      assertThat(log).containsExactly("open pool");
    }
  }

  @Test
  void aProviderThatReturnsNullIsAFailure() {
    app.onError(IllegalStateException.class, (e, _) -> Response.text(e.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/accounts/null").text())
          .isEqualTo(
              "TRV-API-016 Connections.nothing provided null. A provider gives a value or throws;"
                  + " what may be absent is an Optional.");
    }
  }

  @Test
  void valuesFunctionsAndReplacementsAreProvidedToo() {
    App app = app(new More());
    Providers.of(app)
        .add(Clock.class, new Clock("noon"))
        .make(Caller.class, request -> new Caller(request.query("caller").orElse("nobody")))
        .replace(Connection.class, new Connection("replaced", List.of()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(Providers.of(app).offers(Clock.class)).isTrue();
      assertThat(Providers.of(app).offers(Thread.class)).isFalse();
      assertThat(client.get("/more?caller=ben").json()).isEqualTo("noon ben replaced");
    }
  }

  private App app(Object routes) {
    return Apps.app(
        api -> api.undocumented().routes(routes).providers(new Connections(), new Shared()));
  }

  @Nested
  class OfTheApplication {

    @Test
    void aValueIsMadeWhenItIsFirstNeededAndClosedInReverseOrderAtTheStop() {
      try (TestClient client = TestClient.of(app)) {
        assertThat(log).isEmpty();
        client.get("/accounts/cache");
        client.get("/accounts/cache");
        assertThat(log).containsExactly("open pool", "open cache");
      }
      assertThat(log).containsExactly("open pool", "open cache", "close cache", "close pool");
    }

    @Test
    void everyValueIsClosedWhateverTheOthersDo() {
      App app = Apps.app(api -> api.undocumented().routes(new UsesStubborn()));
      try (TestClient client = TestClient.of(app)) {
        client.get("/stubborn");
      }
      assertThat(log).containsExactly("close second", "close first");
    }

    @Test
    void aFailureIsToldAndTheNextRequestTriesAgain() {
      AtomicInteger calls = new AtomicInteger();
      App flaky =
          Apps.app(api -> api.undocumented().routes(new UsesFlaky()).providers(new Flaky(calls)));
      try (TestClient client = TestClient.of(flaky)) {
        assertThat(client.get("/flaky").status()).isEqualTo(500);
        assertThat(client.get("/flaky").json()).isEqualTo("after 2 calls");
        assertThat(client.get("/flaky").json()).isEqualTo("after 2 calls");
      }
    }
  }

  record Clock(String time) {}

  record Caller(String name) {}

  record Transaction(Connection connection, List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("close transaction");
    }
  }

  record Connection(String user, List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("close connection " + user);
    }
  }

  record Pool(List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("close pool");
    }
  }

  record Cache(Pool pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.log().add("close cache");
    }
  }

  record Permission(String name) {}

  record Nothing(String name) {}

  record Unstable(String state) {}

  class Shared {
    @Provides(Scope.APPLICATION)
    Cache cache(Pool pool) {
      log.add("open cache");
      return new Cache(pool);
    }

    @Provides(Scope.APPLICATION)
    Pool pool() {
      log.add("open pool");
      return new Pool(log);
    }
  }

  class Connections {
    @Provides
    Transaction transaction(Connection connection) {
      log.add("open transaction");
      return new Transaction(connection, log);
    }

    @Provides
    Connection connection(String user, Pool pool) {
      log.add("open connection " + user);
      return new Connection(user, pool.log());
    }

    @Provides
    Permission permission(Connection connection) {
      throw HttpException.forbidden(connection.user() + " may not do this.");
    }

    @Provides
    static Nothing nothing() {
      return null;
    }
  }

  @Routes("/accounts")
  class Accounts {
    @Get
    String get(Connection connection, Optional<Integer> page) {
      return connection.user() + " at page " + page.orElse(1);
    }

    @Get("/twice")
    void twice(Connection connection, Transaction transaction, Connection again) {
      log.add("handle");
      assertThat(transaction.connection()).isSameAs(connection).isSameAs(again);
    }

    @Get("/fails")
    void fails(Transaction transaction) {
      log.add("handle");
      throw HttpException.of(409, transaction.connection().user());
    }

    @Get("/forbidden")
    void forbidden(Permission permission) {
      throw new AssertionError(permission);
    }

    @Get("/events")
    Events<String> events(Connection connection) {
      return events -> {
        log.add("event");
        events.send(connection.user());
      };
    }

    @Get("/lines")
    Stream<String> lines(Connection connection) {
      return Stream.of(connection.user()).peek(_ -> log.add("line"));
    }

    @Get("/null")
    void none(Nothing nothing) {
      throw new AssertionError(nothing);
    }

    @Get("/cache")
    void cache(Cache cache) {
      assertThat(cache.pool().log()).isSameAs(log);
    }
  }

  @Routes("/more")
  static class More {
    @Get
    String get(Clock clock, Caller caller, Connection connection) {
      return clock.time() + " " + caller.name() + " " + connection.user();
    }
  }

  record First(List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("close first");
      throw new IllegalStateException("first");
    }
  }

  record Second(First first) implements AutoCloseable {
    @Override
    public void close() {
      first.log().add("close second");
      throw new IllegalStateException("second");
    }
  }

  @Routes("/stubborn")
  class UsesStubborn {
    @Get
    void get(Second second) {}

    @Provides(Scope.APPLICATION)
    First first() {
      return new First(log);
    }

    @Provides(Scope.APPLICATION)
    Second second(First first) {
      return new Second(first);
    }
  }

  static class Flaky {
    private final AtomicInteger calls;

    Flaky(AtomicInteger calls) {
      this.calls = calls;
    }

    @Provides(Scope.APPLICATION)
    Unstable unstable() {
      if (calls.incrementAndGet() == 1) {
        throw new IllegalStateException("not yet");
      }
      return new Unstable("after " + calls + " calls");
    }
  }

  @Routes("/flaky")
  static class UsesFlaky {
    @Get
    String get(Unstable unstable) {
      return unstable.state();
    }
  }
}
