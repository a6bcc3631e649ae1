package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that are not declared as JSON, for all of an API and for a part of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherContentTest {
  private TestClient client;

  @BeforeAll
  void start() {
    Router inner = Router.of("/inner", router -> router.routes(new Items()));
    Router strict =
        Router.of(
            "/strict",
            router -> router.otherContent(OtherContent.REFUSED).routes(new Items()).include(inner));
    Router lax =
        Router.of(
            "/lax",
            router ->
                router
                    .otherContent(OtherContent.JSON_IF_UNDECLARED)
                    .routes(new Items())
                    .include(inner)
                    .include(strict));
    client =
        TestClient.of(
            Apps.app(api ->
                api.otherContent(OtherContent.MISTAKEN)
                    .routes(new Items())
                    .include(lax)
                    .include(strict)));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(value = "FA-11", code = "router.otherContent(OtherContent.JSON_IF_UNDECLARED)")
  @CsvSource({
    "/items, application/json, 200",
    "/items, application/geo+json, 200",
    "/items, none, 422",
    "/items, text/plain, 422",
    "/lax/items, application/json, 200",
    "/lax/items, none, 200",
    "/lax/items, text/plain, 422",
    "/lax/inner/items, none, 200",
    "/lax/strict/items, none, 415",
    "/lax/strict/inner/items, none, 415",
    "/strict/items, application/json, 200",
    "/strict/items, none, 415",
    "/strict/items, text/plain, 415",
    "/strict/inner/items, none, 415",
  })
  void whatIsSaidNearestToAnEndpointCounts(String path, String type, int status) {
    Headers headers = type.equals("none") ? Headers.none() : Headers.of("Content-Type", type);
    byte[] body = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(client.send("POST", path, headers, body).status()).isEqualTo(status);
  }

  record Item(String name) {}

  @Routes("/items")
  static class Items {
    @Post
    String add(Item item) {
      return item.name();
    }
  }
}
