package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.support.Apps;
import dev.triveni.schema.Default;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// FastAPI's chapter on dependencies, without those that clean up.
class ProvidedClassesTest {

  // @start region=class
  @Provides
  record Commons(Optional<String> q, @Default("0") int skip, @Default("100") int limit) {}

  @Routes
  static class Lists {
    @Get("/items/")
    Commons items(Commons commons) {
      return commons;
    }

    @Get("/users/")
    Commons users(Commons commons) {
      return commons;
    }
  }

  // @end

  @Test
  @Shows(
      value = "FA-19",
      code = "@Provides record Commons(Optional<String> q, @Default(\"0\") int skip) {}")
  void aClassProvidesItselfFromTheRequest() {
    try (TestClient client = Apps.client(new Lists())) {
      assertThat(client.get("/items/").json())
          .isEqualTo(json("q", null, "skip", 0L, "limit", 100L));
      assertThat(client.get("/users/?q=foo&skip=5&limit=30").json())
          .isEqualTo(json("q", "foo", "skip", 5L, "limit", 30L));
      assertThat(client.get("/users/?skip=x").status()).isEqualTo(422);
    }
  }

  @Provides
  record LastQuery(Commons commons, @Cookie("last_query") Optional<String> last) {
    String text() {
      return commons.q().or(() -> last).orElse("none");
    }
  }

  @Routes
  static class Nested {
    @Get("/nested")
    String query(LastQuery query) {
      return query.text();
    }
  }

  @Test
  @Shows("FA-19")
  void aProvidedClassNeedsOthers() {
    try (TestClient client = Apps.client(new Nested())) {
      assertThat(client.get("/nested?q=foo").json()).isEqualTo("foo");
      assertThat(client.get("/nested").json()).isEqualTo("none");
      client.cookie(dev.triveni.web.Cookie.of("last_query", "bar"));
      assertThat(client.get("/nested").json()).isEqualTo("bar");
    }
  }

  // @start region=uses
  @Provides
  record VerifyToken(@Header("X-Token") String token) {
    VerifyToken {
      if (!token.equals("fake-super-secret-token")) {
        throw HttpException.of(400, "X-Token header invalid");
      }
    }
  }

  @Routes
  static class Guarded {
    @Get("/guarded/")
    @Uses(VerifyToken.class)
    List<String> items() {
      return List.of("Foo", "Bar");
    }
  }

  // @end

  @Test
  @Shows(value = "FA-19", code = "@Get(\"/items/\") @Uses(VerifyToken.class) List<Item> items()")
  void anEndpointUsesAProviderWithoutItsValue() {
    try (TestClient client = Apps.client(new Guarded())) {
      assertGuarded(client, "/guarded/");
    }
  }

  @Uses(VerifyToken.class)
  @Routes("/class")
  static class GuardedClass {
    @Get("/")
    List<String> items() {
      return List.of("Foo", "Bar");
    }
  }

  @Routes
  static class Open {
    @Get("/open/")
    List<String> items() {
      return List.of("Foo", "Bar");
    }
  }

  @Test
  @Shows("FA-19")
  void aClassOfRoutesOrTheWholeApiUsesAProvider() {
    try (TestClient client = Apps.client(new GuardedClass())) {
      assertGuarded(client, "/class/");
    }
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.uses(VerifyToken.class).routes(new Open())))) {
      assertGuarded(client, "/open/");
    }
  }

  @Test
  @Shows(value = "FA-20", code = "@Uses(VerifyToken.class)")
  void whatProvidersTakeFromTheRequestIsDocumentedAndValidated() {
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.routes(new Guarded(), new Lists())))) {
      String document = client.get("/openapi.json").text();
      assertThat(document).contains("\"X-Token\"", "\"skip\"", "\"limit\"");
      TestResponse wrong = client.get("/items/?skip=a&limit=b");
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.text()).contains("[\"query\",\"skip\"]", "[\"query\",\"limit\"]");
    }
  }

  private static void assertGuarded(TestClient client, String path) {
    TestResponse missing = client.get(path);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text()).contains("missing", "X-Token");
    assertThat(client.get(path, Headers.of("X-Token", "invalid")).status()).isEqualTo(400);
    assertThat(client.get(path, Headers.of("X-Token", "fake-super-secret-token")).json())
        .isEqualTo(List.of("Foo", "Bar"));
  }

  record Ticket(int number) {}

  static class Tickets {
    private final AtomicInteger last = new AtomicInteger();

    @Provides
    Ticket ticket() {
      return new Ticket(last.incrementAndGet());
    }
  }

  @Routes
  static class TakesTickets {
    @Get("/tickets")
    List<Ticket> tickets(Ticket first, Ticket same, @Fresh Ticket second, @Fresh Ticket third) {
      return List.of(first, same, second, third);
    }
  }

  @Test
  @Shows(value = "FA-19", code = "tickets(Ticket first, @Fresh Ticket second)")
  void aFreshValueIsMadeForOneParameterOnly() {
    try (TestClient client =
        TestClient.of(
            Apps.app(
                api -> api.undocumented().providers(new Tickets()).routes(new TakesTickets())))) {
      assertThat(client.get("/tickets").text())
          .isEqualTo("[{\"number\":1},{\"number\":1},{\"number\":2},{\"number\":3}]");
    }
  }

  // @start region=parameterised
  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Contains {
    String value();
  }

  static class Checkers {
    @Provides
    @Contains("")
    boolean contains(Contains text, @Default("") String q) {
      return q.contains(text.value());
    }
  }

  @Routes
  static class Checked {
    @Get("/query-checker/")
    Map<String, Boolean> check(@Contains("bar") boolean bar, @Contains("foo") boolean foo) {
      return Map.of("bar", bar, "foo", foo);
    }
  }

  // @end

  @Test
  @Shows(value = "FA-19", code = "check(@Contains(\"bar\") boolean contained)")
  void aProviderIsToldTheQualifierThatAsks() {
    try (TestClient client = client(new Checkers(), new Checked())) {
      assertThat(client.get("/query-checker/?q=foobaz").json())
          .isEqualTo(Map.of("bar", false, "foo", true));
      assertThat(client.get("/query-checker/").json())
          .isEqualTo(Map.of("bar", false, "foo", false));
    }
  }

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Replica {}

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Role {
    String value();
  }

  record Database(String name) {}

  static class Named {
    @Provides
    Database primary() {
      return new Database("primary");
    }

    @Provides
    @Replica
    Database replica() {
      return new Database("replica");
    }

    @Provides
    @Role("")
    void requireRole(Role role, @Header("X-Role") String own) {
      if (!own.equals(role.value())) {
        throw HttpException.forbidden("This needs the role " + role.value() + ".");
      }
    }
  }

  @Routes
  static class UsesNamed {
    @Get("/databases")
    List<String> databases(Database first, @Replica Database second) {
      return List.of(first.name(), second.name());
    }

    @Get("/admin")
    @Role("admin")
    String admin() {
      return "welcome";
    }
  }

  @Test
  @Shows("FA-19")
  void qualifiersTellProvidersOfOneTypeApartAndNameChecks() {
    try (TestClient client = client(new Named(), new UsesNamed())) {
      assertThat(client.get("/databases").json()).isEqualTo(List.of("primary", "replica"));
      assertThat(client.get("/admin").status()).isEqualTo(422);
      assertThat(client.get("/admin", Headers.of("X-Role", "guest")).status()).isEqualTo(403);
      assertThat(client.get("/admin", Headers.of("X-Role", "admin")).json()).isEqualTo("welcome");
    }
  }

  static class OtherCommons {
    @Provides
    Commons commons(String required) {
      return new Commons(Optional.of(required), 1, 2);
    }
  }

  @Test
  @Shows(value = "FA-19", code = "Providers.of(app).replace(new OtherCommons());")
  void aTestReplacesProvidersByAnObjectWithItsOwnParameters() {
    var app = Apps.app(api -> api.routes(new Lists()));
    Providers.of(app).replace(new OtherCommons());
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/items/").status()).isEqualTo(422);
      assertThat(client.get("/items/?required=x").json())
          .isEqualTo(json("q", "x", "skip", 1L, "limit", 2L));
      assertThat(client.get("/openapi.json").text())
          .contains("required")
          .doesNotContain("\"skip\",\"in");
    }
  }

  @Test
  @Shows("FA-19")
  void aTestReplacesAValueByOneLine() {
    var app = Apps.app(api -> api.undocumented().routes(new Lists()));
    Providers.of(app).replace(Commons.class, new Commons(Optional.empty(), 7, 8));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/items/?skip=x").json())
          .isEqualTo(json("q", null, "skip", 7L, "limit", 8L));
    }
  }

  @Provides(Scope.APPLICATION)
  static final class Counter {
    private final AtomicInteger count = new AtomicInteger();

    int next() {
      return count.incrementAndGet();
    }
  }

  @Routes
  static class Counts {
    @Get("/count")
    int count(Counter counter) {
      return counter.next();
    }
  }

  @Test
  @Shows(value = "FA-21", code = "@Provides(Scope.APPLICATION) final class Counter { … }")
  void aClassIsMadeOnceForTheApplication() {
    try (TestClient client = Apps.client(new Counts())) {
      assertThat(client.get("/count").json()).isEqualTo(1L);
      assertThat(client.get("/count").json()).isEqualTo(2L);
    }
  }

  private static TestClient client(Object providers, Object routes) {
    return TestClient.of(Apps.app(api -> api.undocumented().providers(providers).routes(routes)));
  }

  private static Map<String, Object> json(Object... pairs) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], pairs[i + 1]);
    }
    return members;
  }
}
