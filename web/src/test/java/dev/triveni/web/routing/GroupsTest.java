package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Filter;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What Flask's blueprints do:
///
/// ```python
/// admin = Blueprint("admin", __name__, url_prefix="/admin", static_folder="site")
///
/// @admin.get("/users")
/// def users(): ...
///
/// app.register_blueprint(admin)
/// app.register_blueprint(admin, name="v2", url_prefix="/v2")
/// ```
class GroupsTest {
  private static final Handler WHERE =
      request -> Response.text(request.path() + " " + request.variables());

  private final Group admin =
      Group.of(
              "/admin",
              group ->
                  group
                      .get("/", WHERE)
                      .add(Route.get("/users", WHERE).named("users"))
                      .add(Route.get("/users/{id:int}", WHERE).named("user"))
                      .post("/users", WHERE)
                      .mount("/static", StaticFiles.ofResources(GroupsTest.class, "site")))
          .named("admin");

  @Test
  @Shows(
      value = "FL-18",
      code = "Group.of(\"/admin\", group -> group.get(\"/\", Admin::index)).named(\"admin\")")
  void theRoutesOfAGroupAreBelowItsPrefix() {
    try (TestClient client = TestClient.of(Apps.create().add(admin))) {
      assertThat(client.get("/admin/users").text()).isEqualTo("/admin/users {}");
      assertThat(client.get("/admin/users/7").text()).isEqualTo("/admin/users/7 {id=7}");
      assertThat(client.post("/admin/users", "{}").text()).isEqualTo("/admin/users {}");
      assertThat(client.get("/admin/").text()).isEqualTo("/admin/ {}");
      assertThat(client.get("/admin").status()).isEqualTo(308);
      assertThat(client.delete("/admin/users").header("Allow"))
          .contains("GET, HEAD, OPTIONS, POST");
      assertThat(client.get("/users").status()).isEqualTo(404);
    }
  }

  @Test
  void everyMethodHasItsShortcutInAGroup() {
    Group group =
        Group.of(
            "/g",
            g ->
                g.get("/", WHERE)
                    .post("/", WHERE)
                    .put("/", WHERE)
                    .patch("/", WHERE)
                    .delete("/", WHERE));
    assertThat(Apps.create().add(group).routes())
        .extracting(Route::toString)
        .containsExactly("GET /g/", "POST /g/", "PUT /g/", "PATCH /g/", "DELETE /g/");
  }

  @Test
  @Shows("FL-18")
  void oneGroupMayBeAddedUnderTwoPrefixesAndNames() {
    App app = Apps.create().add(admin).add(admin.under("/v2").named("v2"));
    assertThat(app.url("admin.users")).isEqualTo("/admin/users");
    assertThat(app.url("v2.users")).isEqualTo("/v2/users");
    assertThat(app.url("v2.user", 7)).isEqualTo("/v2/users/7");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/admin/users").text()).isEqualTo("/admin/users {}");
      assertThat(client.get("/v2/users").text()).isEqualTo("/v2/users {}");
      assertThat(client.get("/v2/static/style.css").status()).isEqualTo(200);
    }
  }

  @Test
  @Shows("FL-18")
  void groupsNestAndSoDoTheirNames() {
    Group child =
        Group.of("/child", group -> group.add(Route.get("/{id:int}", WHERE).named("index")))
            .named("child");
    Group parent =
        Group.of(
                "/parent/{tenant}",
                group -> group.add(child).add(child.under("/twin").named("twin")))
            .named("parent");
    App app = Apps.create().add(parent);
    assertThat(app.url("parent.child.index", "acme", 7)).isEqualTo("/parent/acme/child/7");
    assertThat(app.url("parent.twin.index", "acme", 7)).isEqualTo("/parent/acme/twin/7");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/parent/acme/child/7").text())
          .isEqualTo("/parent/acme/child/7 {tenant=acme, id=7}");
    }
  }

  @Test
  void aGroupWithoutNameOrPrefixAddsNothingToThoseOfItsRoutes() {
    Group plain = Group.of("/", group -> group.add(Route.get("/a", WHERE).named("a")));
    Group slash = Group.of("/b/", group -> group.add(Route.get("", WHERE).named("b")));
    Group empty = Group.of("", group -> group.add(Route.get("/c", WHERE).named("c")));
    App app = Apps.create().add(plain).add(slash).add(empty);
    assertThat(List.of(app.url("a"), app.url("b"), app.url("c"))).containsExactly("/a", "/b", "/c");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/a").status()).isEqualTo(200);
      assertThat(client.get("/b").status()).isEqualTo(200);
    }
  }

  @Test
  @Shows("FL-18")
  void staticFilesAreServedBelowThePrefix() {
    Group group =
        Group.of(
            "/{tenant}",
            g -> g.mount("/static", StaticFiles.ofResources(GroupsTest.class, "site")));
    try (TestClient client = TestClient.of(Apps.create().add(admin).add(group))) {
      assertThat(client.get("/admin/static/style.css").header("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
      assertThat(client.get("/acme/static/style.css").status()).isEqualTo(200);
      assertThat(client.get("/acme/static/missing.css").text())
          .contains("There is no file /acme/static/missing.css.");
    }
  }

  @Test
  @Shows({"FL-25", "FL-18"})
  void filtersGoFromTheApplicationToTheRouteWhateverTheOrderOfTheirDeclaration() {
    List<String> log = new ArrayList<>();
    Group child =
        Group.of(
            "/child",
            group ->
                group
                    .add(Route.get("/x", logged(log)).filter(logging("route", log)))
                    .filter(logging("child", log)));
    Group parent =
        Group.of(
            "/parent",
            group ->
                group
                    .add(child)
                    .get("/fails", _ -> failure())
                    .filter(logging("parent", log))
                    .filter(logging("second", log)));
    App app = Apps.create().add(parent).get("/x", logged(log)).filter(logging("app", log));
    try (TestClient client = TestClient.of(app)) {
      client.get("/parent/child/x");
      assertThat(log)
          .containsExactly(
              "+app",
              "+parent",
              "+second",
              "+child",
              "+route",
              "handler",
              "-route 204",
              "-child 204",
              "-second 204",
              "-parent 204",
              "-app 204");
      log.clear();
      client.get("/parent/fails");
      assertThat(log)
          .containsExactly("+app", "+parent", "+second", "-second 500", "-parent 500", "-app 500");
      log.clear();
      client.get("/x");
      assertThat(log).containsExactly("+app", "handler", "-app 204");
      log.clear();
      client.get("/parent/nothing");
      assertThat(log).containsExactly("+app", "-app 404");
    }
  }

  @Test
  void aFilterOfAGroupMayAnswerItself() {
    Group group =
        Group.of(
            "/admin",
            g -> g.get("/x", _ -> failure()).filter((_, _) -> Response.text("log in first")));
    try (TestClient client = TestClient.of(Apps.create().add(group))) {
      assertThat(client.get("/admin/x").text()).isEqualTo("log in first");
    }
  }

  @Test
  void anApplicationMountedInAGroupLivesWithTheOneAround() {
    List<String> log = new ArrayList<>();
    App inner = Apps.create().get("/x", WHERE).onStart(() -> log.add("starts"));
    Group group = Group.of("/a", g -> g.add(Group.of("/b", b -> b.mount("/in", inner))));
    try (TestClient client = TestClient.of(Apps.create().add(group))) {
      assertThat(log).containsExactly("starts");
      assertThat(client.get("/a/b/in/x").text()).isEqualTo("/x {}");
    }
  }

  @Test
  void aGroupStaysAsItWasMade() {
    List<Group.Setup> kept = new ArrayList<>();
    Group group = Group.of("/a", kept::add);
    kept.getFirst().get("/late", WHERE).filter((_, _) -> Response.text("late"));
    App app = Apps.create().add(group);
    assertThat(app.routes()).isEmpty();
    assertThat(admin.under("/v2")).isNotSameAs(admin);
    assertThat(Apps.create().add(admin).url("admin.users")).isEqualTo("/admin/users");
  }

  @Test
  void noGroupIsAddedAfterTheStart() {
    App app = Apps.create();
    try (TestClient _ = TestClient.of(app)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> app.add(admin))
          .withMessageContaining("groups cannot be changed any more");
    }
  }

  private static Handler logged(List<String> log) {
    return _ -> {
      log.add("handler");
      return Response.noContent();
    };
  }

  private static Filter logging(String name, List<String> log) {
    return (request, next) -> {
      log.add("+" + name);
      Response response = next.handle(request);
      log.add("-" + name + " " + response.status());
      return response;
    };
  }

  private static Response failure() {
    throw HttpException.of(500, "Planted.");
  }
}
