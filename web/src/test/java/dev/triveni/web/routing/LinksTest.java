package dev.triveni.web.routing;

import static java.io.InputStream.nullInputStream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Body;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.Key;
import dev.triveni.web.Mount;
import dev.triveni.web.Request;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/// What Flask's `url_for` does:
///
/// ```python
/// url_for("article", id=7)
/// url_for("article", id=7, page=2, _anchor="top", _external=True, _scheme="https")
/// url_for(".index")
/// ```
@Shows(value = "FL-13", code = "request.link(\"article\", 7).with(\"page\", 2).anchor(\"top\")")
class LinksTest {
  private static final Handler OK = _ -> Response.noContent();
  private static final Key<Function<Request, Object>> LINK = Key.of("link");
  private static final InetSocketAddress LOCAL = new InetSocketAddress("127.0.0.1", 1);

  @Test
  void linksFollowTheRouteWhenItsPathIsChanged() {
    for (String path : List.of("/articles/{id:int}", "/posts/number/{id:int}")) {
      App app = linking().add(Route.get(path, OK).named("article"));
      assertThat(link(app, request -> request.url("article", 7)))
          .isEqualTo(path.replace("{id:int}", "7"));
    }
  }

  @Test
  void valuesGoByOrderOrByNameAndTheRestIntoTheQuery() {
    App app = linking().add(Route.get("/{year:int}/{slug}", OK).named("post"));
    assertThat(link(app, request -> request.url("post", 2026, "a b"))).isEqualTo("/2026/a%20b");
    assertThat(link(app, request -> request.link("post").with("slug", "x").with("year", 2026)))
        .isEqualTo("/2026/x");
    assertThat(link(app, request -> request.link("post", "x").with("year", 2026)))
        .isEqualTo("/2026/x");
    assertThat(
            link(
                app,
                request ->
                    request
                        .link("post", 2026, "x")
                        .with("q", "a&b=c d+ü")
                        .with("tag", List.of("new", "old"))
                        .anchor("top of it")))
        .isEqualTo("/2026/x?q=a%26b%3Dc%20d%2B%C3%BC&tag=new&tag=old#top%20of%20it");
  }

  @Test
  void whatALinkPutsIntoTheQueryIsReadBack() {
    App app =
        Apps.create().add(Route.get("/s", r -> Response.text(r.queries() + "")).named("search"));
    try (TestClient client = TestClient.of(app)) {
      for (String text : List.of("a&b=c", "50%", "x+y z", "#?/", "😀")) {
        String url = app.link("search").with("q", text).toString();
        assertThat(client.get(url).text()).isEqualTo("{q=[" + text + "]}");
      }
    }
  }

  @Test
  void anAbsoluteLinkHasSchemeAndHost() {
    App app = linking().add(Route.get("/a", OK).named("a"));
    assertThat(link(app, request -> request.link("a").absolute())).isEqualTo("http://localhost/a");
    assertThat(link(app, request -> request.link("a").scheme("https")))
        .isEqualTo("https://localhost/a");
    assertThat(link(app, request -> request.link("a").absolute("https://cdn.example")))
        .isEqualTo("https://cdn.example/a");
    assertThat(app.link("a").absolute("https://example.org").anchor("x"))
        .hasToString("https://example.org/a#x");
    assertThatIllegalStateException()
        .isThrownBy(() -> app.link("a").absolute())
        .withMessageStartingWith("TRV-WEB-170 Outside of a request nobody knows the host");
  }

  @Test
  @Shows("DJ-78")
  void aDotInFrontMeansTheGroupOfTheRequest() {
    Group child =
        Group.of(
                "/child",
                group ->
                    group
                        .add(Route.get("/", OK).named("index"))
                        .get("/links", r -> Response.text(r.url(".index") + " " + r.url("index"))))
            .named("child");
    Group parent = Group.of("/parent", group -> group.add(child)).named("parent");
    App app =
        Apps.create()
            .add(Route.get("/", OK).named("index"))
            .get("/own", r -> Response.text(r.url(".index")))
            .add(parent)
            .add(child.under("/twin").named("twin"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/parent/child/links").text()).isEqualTo("/parent/child/ /");
      assertThat(client.get("/twin/links").text()).isEqualTo("/twin/ /");
      assertThat(client.get("/own").text()).isEqualTo("/");
    }
  }

  @Test
  void routesOfOneNameAreToldApartByTheirMethod() {
    App app =
        linking()
            .add(Route.post("/articles/new", OK).named("article"))
            .add(Route.get("/articles", OK).named("article"));
    assertThat(link(app, request -> request.url("article"))).isEqualTo("/articles");
    assertThat(link(app, request -> request.link("article").method("POST")))
        .isEqualTo("/articles/new");
  }

  @Test
  void aMountedApplicationLinksToItselfThenToThoseAround() {
    App shop =
        Apps.create()
            .add(Route.get("/items/{id:int}", OK).named("item"))
            .add(Route.get("/", OK).named("start"))
            .get("/links", r -> Response.text(r.url("item", 7) + " " + r.url("home")));
    App outer =
        Apps.create()
            .add(Route.get("/home", OK).named("home"))
            .add(Mount.of("/{tenant}/shop", shop).named("shop"))
            .mount("/again", shop)
            .get("/links", r -> Response.text(r.url("shop.item", "acme", 7)));
    try (TestClient client = TestClient.of(outer)) {
      assertThat(client.get("/acme/shop/links").text()).isEqualTo("/acme/shop/items/7 /home");
      assertThat(client.get("/again/links").text()).isEqualTo("/again/items/7 /home");
      assertThat(client.get("/links").text()).isEqualTo("/acme/shop/items/7");
      assertThat(outer.link("shop.start").with("tenant", "b")).hasToString("/b/shop/");
    }
  }

  @Test
  void behindAProxyLinksBeginWithItsPrefix() {
    App inner = Apps.create().add(Route.get("/x", r -> Response.text(r.url("x"))).named("x"));
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(request.under("/shop")))
            .filter((request, next) ->
                next.handle(request).header("X-Login", request.url("login", "x")))
            .add(Route.get("/login/{user}", OK).named("login"))
            .mount("/in", inner);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/login/a").header("X-Login")).contains("/shop/login/x");
      assertThat(client.get("/nothing").header("X-Login")).contains("/shop/login/x");
      assertThat(client.get("/in/x").text()).isEqualTo("/shop/in/x");
    }
  }

  @Test
  void filtersKnowTheRouteAndItsVariables() {
    App app =
        Apps.create()
            .filter((request, next) ->
                next.handle(request)
                    .header("X-Route", request.route().map(Route::toString).orElse("none"))
                    .header("X-Variables", request.variables() + ""))
            .get("/articles/{id:int}", OK);
    try (TestClient client = TestClient.of(app)) {
      var found = client.get("/articles/7");
      assertThat(found.header("X-Route")).contains("GET /articles/{id:int}");
      assertThat(found.header("X-Variables")).contains("{id=7}");
      assertThat(client.get("/x").header("X-Route")).contains("none");
      assertThat(client.get("/%").status()).isEqualTo(400);
      assertThat(client.get("/%").header("X-Route")).contains("none");
    }
  }

  @Test
  void aFilterThatChangesTheMethodLeadsToAnotherRoute() {
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(asDelete(request)))
            .get("/{name}", _ -> Response.text("get"))
            .delete("/{id:int}", request -> Response.text("delete" + request.variables()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/7").text()).isEqualTo("delete{id=7}");
    }
  }

  @Test
  void aMissingNameOrValueIsExplainedInTheLog() {
    App app =
        linking()
            .add(
                Group.of("/a", group -> group.add(Route.get("/{id}", OK).named("article")))
                    .named("blog"));
    assertThat(failure(app, request -> request.url("blog.artikle", 7)))
        .startsWith(
            "TRV-WEB-005 There is no route named 'blog.artikle'. Did you mean"
                + " 'blog.article'?");
    assertThat(failure(app, request -> request.url("blog.article")))
        .startsWith(
            "TRV-WEB-008 The URL of route 'blog.article' (/a/{id}) takes 1 value for [id],"
                + " and got none.");
  }

  @Test
  @Shows(value = "DJ-78", code = "app.resolve(\"/blog/7\")")
  void aPathIsResolvedToItsRoute() {
    App app =
        Apps.create()
            .add(
                Group.of("/blog", group -> group.add(Route.get("/{id:int}", OK).named("post")))
                    .named("blog"));
    var match = app.resolve("/blog/7").orElseThrow();
    assertThat(match.route().name()).contains("blog.post");
    assertThat(match.route().pattern()).isEqualTo("/blog/{id:int}");
    assertThat(match.variables()).isEqualTo(Map.of("id", 7L));
    assertThat(app.resolve("POST", "/blog/7")).isEmpty();
    assertThat(app.resolve("/blog/x")).isEmpty();
  }

  private static Request asDelete(Request request) {
    var head = request.head();
    return request.withHead(
        new RequestHead(
            "DELETE",
            head.path(),
            head.query(),
            head.protocol(),
            head.scheme(),
            head.authority(),
            Headers.none(),
            head.client()));
  }

  /// An application that answers each request with the link that stands beside it.
  private static App linking() {
    return Apps.create().filter((r, _) -> Response.text("" + r.get(LINK).apply(r)));
  }

  private static String link(App app, Function<Request, Object> link) {
    RequestHead head =
        new RequestHead("GET", "/", "", "HTTP/1.1", "http", "localhost", Headers.none(), LOCAL);
    Request request = Request.of(head, "id", new RequestBody(nullInputStream(), 0, 0), app);
    try {
      return text(app.handle(request.with(LINK, link)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Response response) {
    return new String(((Body.Bytes) response.body()).bytes(), UTF_8);
  }

  private static String failure(App app, Function<Request, Object> link) {
    try (Logs logs = Logs.of("dev.triveni.web")) {
      link(app, link);
      return logs.thrown(Level.SEVERE).getMessage();
    }
  }
}
