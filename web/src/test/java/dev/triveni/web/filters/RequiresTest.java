package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Authentication;
import dev.triveni.web.Headers;
import dev.triveni.web.Permission;
import dev.triveni.web.Principal;
import dev.triveni.web.Request;
import dev.triveni.web.Requires;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequiresTest {
  private static final Permission PUBLISH = Permission.of("articles.publish");
  private static final Permission DELETE = Permission.of("articles.delete");

  record Member(String id, String name, Set<Permission> permissions) implements Principal {
    @Override
    public boolean may(Permission permission) {
      return permissions.contains(permission);
    }
  }

  private static final Map<Long, Member> MEMBERS =
      Map.of(
          7L, new Member("7", "Ann", Set.of(PUBLISH)),
          8L, new Member("8", "Bob", Set.of()));

  private final AtomicInteger lookups = new AtomicInteger();
  private final App app =
      Apps.signing()
          .filter(Authentication.by(this::member))
          .post("/login/{id:int}", RequiresTest::logIn)
          .get("/", request -> Response.text(greeting(request)))
          .get("/public", _ -> Response.text("for all"))
          .add(Route.get("/members", _ -> Response.text("in")).filter(Requires.login()))
          .add(Route.get("/publish", _ -> Response.text("in")).filter(Requires.permission(PUBLISH)))
          .add(
              Route.get("/both", _ -> Response.text("in"))
                  .filter(Requires.permission(PUBLISH, DELETE)))
          .add(
              Route.get("/page/{x}", _ -> Response.text("in"))
                  .filter(Requires.login().orRedirect("/login")))
          .add(
              Route.get("/api", _ -> Response.text("in"))
                  .filter(Requires.login().challenge("Bearer")));

  @Test
  void theFilterTellsHandlersWhoMakesTheRequest() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("Hello, stranger");
      client.send("POST", "/login/7");
      assertThat(client.get("/").text()).isEqualTo("Hello, Ann");
    }
  }

  @Test
  void nobodyIsLookedUpUnlessSomebodyAsksAndThenOnce() {
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/login/7");
      assertThat(client.get("/public").header("Vary")).as("the session is not asked").isEmpty();
      assertThat(lookups).hasValue(0);
      client.get("/publish");
      assertThat(lookups).hasValue(1);
    }
  }

  @Test
  void whoIsUnknownIsAskedWhoHeIs() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/members").status()).isEqualTo(401);
      assertThat(client.get("/publish").status()).isEqualTo(401);
      assertThat(client.get("/api").header("WWW-Authenticate")).hasValue("Bearer");
    }
  }

  @Test
  void whoIsUnknownIsSentToLogInAndBackByChoice() {
    try (TestClient client = TestClient.of(app)) {
      var response = client.get("/page/a%2Fb?c=d&e");
      assertThat(response.status()).isEqualTo(303);
      assertThat(response.header("Location")).hasValue("/login?next=%2Fpage%2Fa%252Fb%3Fc%3Dd%26e");
    }
  }

  @Test
  void permissionsDecideAboutThoseWhoAreKnown() {
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/login/8");
      assertThat(client.get("/members").text()).isEqualTo("in");
      assertThat(client.get("/publish").status()).isEqualTo(403);
      client.send("POST", "/login/7");
      assertThat(client.get("/publish").text()).isEqualTo("in");
      assertThat(client.get("/both").status()).as("all are needed").isEqualTo(403);
      assertThat(client.get("/both").text()).contains("articles.delete");
    }
  }

  @Test
  void theInnermostFilterThatKnowsSomebodyCounts() {
    Member key = new Member("key", "Robot", Set.of());
    App both =
        Apps.create()
            .filter((request, next) -> next.handle(request.withPrincipal(MEMBERS.get(7L))))
            .filter(
                Authentication.by(
                    request -> request.header("X-API-Key").isPresent() ? Optional.of(key) : none()))
            .get("/", request -> Response.text(greeting(request)));
    try (TestClient client = TestClient.of(both)) {
      assertThat(client.get("/").text()).isEqualTo("Hello, Ann");
      assertThat(client.get("/", Headers.of("X-API-Key", "1")).text()).isEqualTo("Hello, Robot");
    }
  }

  private static Optional<Member> none() {
    return Optional.empty();
  }

  private Optional<Member> member(Request request) {
    lookups.incrementAndGet();
    return request.session().find("user", Long.class).map(MEMBERS::get);
  }

  private static String greeting(Request request) {
    return "Hello, " + request.principal(Member.class).map(Member::name).orElse("stranger");
  }

  private static Response logIn(Request request) {
    request.session().renew().put("user", request.variable("id", Long.class));
    return Response.noContent();
  }
}
