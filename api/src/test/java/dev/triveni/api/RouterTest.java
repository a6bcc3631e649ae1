package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrailingSlash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// FastAPI's chapter on bigger applications.
class RouterTest {
  private final List<String> log = new CopyOnWriteArrayList<>();

  @Provides
  record QueryToken(String token) {
    QueryToken {
      if (!token.equals("jessica")) {
        throw HttpException.of(400, "No Jessica token provided");
      }
    }
  }

  @Provides
  record TokenHeader(@Header("X-Token") String token) {
    TokenHeader {
      if (!token.equals("fake-super-secret-token")) {
        throw HttpException.of(400, "X-Token header invalid");
      }
    }
  }

  @Routes(tag = "users")
  static class Users {
    @Get("/users/{username}")
    Map<String, String> user(String username) {
      return Map.of("username", username);
    }
  }

  @Routes("/items")
  static class Items {
    @Get("/")
    Map<String, String> items() {
      return Map.of("plumbus", "Plumbus");
    }

    @Get("/{id}")
    Map<String, String> item(String id) {
      if (id.equals("missing")) {
        throw HttpException.notFound("Item not found");
      }
      return Map.of("id", id);
    }
  }

  @Routes
  static class Admin {
    @Post("/")
    Map<String, String> update() {
      return Map.of("message", "Admin getting schwifty");
    }
  }

  private static Router items() {
    return Router.of(
        "",
        router ->
            router
                .tags("items")
                .uses(TokenHeader.class)
                .response(404, "Not found")
                .routes(new Items()));
  }

  private static App app() {
    return Apps.app(api ->
        api.uses(QueryToken.class)
            .routes(new Users())
            .include(items())
            .include(
                Router.of(
                    "/admin",
                    router ->
                        router
                            .tags("admin")
                            .uses(TokenHeader.class)
                            .response(418, "I'm a teapot")
                            .routes(new Admin()))));
  }

  @Test
  @Shows(
      value = "FA-30",
      code = "Router.of(\"/admin\", router -> router.tags(\"admin\").routes(new Admin()))")
  void aRouterAddsPrefixTagsChecksAndResponses() {
    try (TestClient client = TestClient.of(app())) {
      Headers token = Headers.of("X-Token", "fake-super-secret-token");
      assertThat(client.get("/users/rick?token=jessica").json())
          .isEqualTo(Map.of("username", "rick"));
      assertThat(client.get("/users/rick").status()).isEqualTo(422);
      assertThat(client.get("/items/foo?token=jessica").status()).isEqualTo(422);
      assertThat(client.get("/items/foo?token=monica", token).status()).isEqualTo(400);
      assertThat(client.get("/items/foo?token=jessica", token).json())
          .isEqualTo(Map.of("id", "foo"));
      assertThat(client.get("/items/missing?token=jessica", token).status()).isEqualTo(404);
      assertThat(client.send("POST", "/admin/?token=jessica", token, new byte[0]).json())
          .isEqualTo(Map.of("message", "Admin getting schwifty"));
      assertThat(client.send("POST", "/admin/?token=jessica").status()).isEqualTo(422);
    }
  }

  @Test
  @Shows("FA-30")
  void theDocumentHasWhatRoutersSay() {
    try (TestClient client = TestClient.of(app())) {
      Map<?, ?> paths = child(client.get("/openapi.json").json(), "paths");
      Map<?, ?> update = child(child(paths, "/admin/"), "post");
      assertThat(update.get("tags")).isEqualTo(List.of("admin"));
      assertThat(child(child(update, "responses"), "418"))
          .isEqualTo(Map.of("description", "I'm a teapot"));
      assertThat(String.valueOf(update.get("parameters"))).contains("token", "X-Token");
      Map<?, ?> item = child(child(paths, "/items/{id}"), "get");
      assertThat(item.get("tags")).isEqualTo(List.of("items"));
      assertThat(child(child(item, "responses"), "404"))
          .isEqualTo(Map.of("description", "Not found"));
      assertThat(child(child(paths, "/users/{username}"), "get").get("tags"))
          .isEqualTo(List.of("users"));
    }
  }

  @Test
  void anApiIsMadeOfRoutesAndRouters() {
    Router shop = Router.of("/shop", new Items(), Router.of("/old", new Items()));
    Api api = Api.of(new Users(), shop, shop.under("/v2")).title("Shop");
    try (TestClient client = TestClient.of(App.create(Config.of(Map.of())).install(api))) {
      assertThat(client.get("/users/rick").json()).isEqualTo(Map.of("username", "rick"));
      assertThat(client.get("/shop/items/a").json()).isEqualTo(Map.of("id", "a"));
      assertThat(client.get("/shop/old/items/a").json()).isEqualTo(Map.of("id", "a"));
      assertThat(client.get("/v2/items/b").json()).isEqualTo(Map.of("id", "b"));
      assertThat(client.get("/openapi.json").text()).contains("\"title\":\"Shop\"");
    }
  }

  @Test
  @Shows("FA-30")
  void aRouterIsNestedAndIncludedTwice() {
    Router items = Router.of("/shop", router -> router.routes(new Items()));
    Router old = Router.of("/v1", router -> router.deprecated().include(items));
    App app = Apps.app(api -> api.include(old).include(items.under("/v2/shop")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/v1/shop/items/a").json()).isEqualTo(Map.of("id", "a"));
      assertThat(client.get("/v2/shop/items/b").json()).isEqualTo(Map.of("id", "b"));
      assertThat(client.get("/shop/items/c").status()).isEqualTo(404);
      assertThat(client.get("/v2/shop/items").header("Location").orElseThrow())
          .endsWith("/v2/shop/items/");
      Map<?, ?> paths = child(client.get("/openapi.json").json(), "paths");
      assertThat(child(child(paths, "/v1/shop/items/{id}"), "get").get("deprecated"))
          .isEqualTo(true);
      assertThat(child(child(paths, "/v2/shop/items/{id}"), "get").containsKey("deprecated"))
          .isFalse();
    }
  }

  @Test
  @Shows("FA-30")
  void aRouterHasFiltersErrorHandlersAndALifeOfItsOwn() {
    Router router =
        Router.of(
            "/own",
            own ->
                own.routes(new Items())
                    .group(group ->
                        group
                            .filter((request, next) -> next.handle(request).header("X-Own", "yes"))
                            .onStatus(404, (_, _) -> Response.text("gone").withStatus(404))
                            .install(app ->
                                app.onStart(() -> log.add("start"))
                                    .onStop(() -> log.add("stop")))));
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.undocumented().include(router).routes(new Items())))) {
      assertThat(log).containsExactly("start");
      assertThat(client.get("/own/items/a").header("X-Own")).contains("yes");
      assertThat(client.get("/items/a").header("X-Own")).isEmpty();
      assertThat(client.get("/own/items/missing").text()).isEqualTo("gone");
      assertThat(client.get("/items/missing").text()).contains("Item not found");
    }
    assertThat(log).containsExactly("start", "stop");
  }

  @Routes("/tenants")
  static class Tenants {
    @Get("/rows/{row}")
    String row(String tenant, int row) {
      return tenant + " " + row;
    }
  }

  @Test
  @Shows("FA-30")
  void aPrefixHasVariables() {
    Router router = Router.of("/{tenant}", own -> own.routes(new Tenants()));
    try (TestClient client = TestClient.of(Apps.app(api -> api.include(router)))) {
      assertThat(client.get("/acme/tenants/rows/3").json()).isEqualTo("acme 3");
    }
  }

  interface Paid {
    @Post("{$request.query.url}/paid")
    void paid(String invoice);
  }

  interface Sent {
    @Post("{$request.query.url}/sent")
    void sent(String invoice);
  }

  @Test
  @Shows(value = "FA-30", code = "router.callbacks(InvoiceCallbacks.class)")
  void callbacksAreThoseOfAllAround() {
    Router router = Router.of("/shop", own -> own.callbacks(Sent.class).routes(new Items()));
    App app = Apps.app(api -> api.callbacks(Paid.class).routes(new Users()).include(router));
    try (TestClient client = TestClient.of(app)) {
      Map<?, ?> paths = child(client.get("/openapi.json").json(), "paths");
      assertThat(child(child(child(paths, "/shop/items/{id}"), "get"), "callbacks").keySet())
          .hasToString("[paid, sent]");
      assertThat(child(child(child(paths, "/users/{username}"), "get"), "callbacks").keySet())
          .hasToString("[paid]");
    }
  }

  @Routes
  static class Home {
    @Get("/home")
    String home() {
      return "<h1>Home</h1>";
    }
  }

  @Test
  @Shows(value = "FA-30", code = "router.sends(\"text/html\")")
  void aRouterHasAUsualMediaType() {
    Router router = Router.of("/pages", own -> own.sends("text/html").routes(new Home()));
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.include(router).routes(new Home())))) {
      assertThat(client.get("/pages/home").header("Content-Type"))
          .hasValue("text/html; charset=utf-8");
      assertThat(client.get("/home").header("Content-Type")).hasValue("application/json");
    }
  }

  @Test
  @Shows(value = "FA-30", code = "app.trailingSlash(TrailingSlash.EXACT)")
  void aSlashAtTheEndIsRedirectedOrNot() {
    Router router = Router.of("/shop", own -> own.routes(new Items()));
    try (TestClient client = TestClient.of(Apps.asFastApi(api -> api.include(router)))) {
      assertThat(client.get("/shop/items").status()).isEqualTo(308);
    }
    App app = Apps.asFastApi(api -> api.include(router)).trailingSlash(TrailingSlash.EITHER);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/shop/items").status()).isEqualTo(307);
      assertThat(client.get("/shop/items/a/").status()).isEqualTo(307);
    }
    App exact = Apps.asFastApi(api -> api.include(router)).trailingSlash(TrailingSlash.EXACT);
    try (TestClient client = TestClient.of(exact)) {
      assertThat(client.get("/shop/items").status()).isEqualTo(404);
      assertThat(client.get("/shop/items/").status()).isEqualTo(200);
    }
  }

  @Test
  @Shows("FA-30")
  void aHiddenRouterAnswersAndIsNotInTheDocument() {
    Router router = Router.of("/own", own -> own.hidden().routes(new Items()));
    try (TestClient client = TestClient.of(Apps.app(api -> api.include(router)))) {
      assertThat(client.get("/own/items/a").status()).isEqualTo(200);
      assertThat(client.get("/openapi.json").text()).doesNotContain("/own");
    }
  }

  @Routes("/books")
  static class Books {
    @Get(value = "/{id}", name = "book")
    Map<String, String> book(String id, Request request) {
      return Map.of("self", request.url("book", id), "newer", request.url("v2.book", id));
    }
  }

  @Test
  void linksLeadToEndpointsThatHaveNames() {
    Router next = Router.of("/v2", own -> own.routes(new Books())).named("v2");
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.routes(new Books()).include(next)))) {
      assertThat(client.get("/books/a%20b").json())
          .isEqualTo(Map.of("self", "/books/a%20b", "newer", "/v2/books/a%20b"));
    }
  }

  @Provides
  @Responds(status = 403, description = "The key is wrong")
  record Key(@Header("X-Key") Optional<String> key) {}

  @Routes("/locked")
  static class Locked {
    @Get
    String open(Key key) {
      return "open";
    }

    @Get("/own")
    @Responds(status = 403, description = "Never")
    String own(Key key) {
      return "open";
    }
  }

  @Test
  void whatAProviderMayAnswerIsDocumentedWhereItIsNeeded() {
    try (TestClient client = TestClient.of(Apps.app(api -> api.routes(new Locked())))) {
      Map<?, ?> paths = child(client.get("/openapi.json").json(), "paths");
      assertThat(child(child(child(child(paths, "/locked"), "get"), "responses"), "403"))
          .isEqualTo(Map.of("description", "The key is wrong"));
      assertThat(child(child(child(child(paths, "/locked/own"), "get"), "responses"), "403"))
          .isEqualTo(Map.of("description", "Never"));
    }
  }

  private static Map<?, ?> child(Object tree, String name) {
    assertThat(((Map<?, ?>) tree).get(name)).as(name + " in " + tree).isInstanceOf(Map.class);
    return (Map<?, ?>) ((Map<?, ?>) tree).get(name);
  }
}
