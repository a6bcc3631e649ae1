package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.util.List;
import java.util.Map;
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
  void aPrefixHasVariables() {
    Router router = Router.of("/{tenant}", own -> own.routes(new Tenants()));
    try (TestClient client = TestClient.of(Apps.app(api -> api.include(router)))) {
      assertThat(client.get("/acme/tenants/rows/3").json()).isEqualTo("acme 3");
    }
  }

  private static Map<?, ?> child(Object tree, String name) {
    assertThat(((Map<?, ?>) tree).get(name)).as(name + " in " + tree).isInstanceOf(Map.class);
    return (Map<?, ?>) ((Map<?, ?>) tree).get(name);
  }
}
