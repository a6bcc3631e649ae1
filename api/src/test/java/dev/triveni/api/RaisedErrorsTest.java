package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What endpoints throw, and what an application makes of it.
class RaisedErrorsTest {

  @Test
  @Shows(
      value = "FA-17",
      code =
          "throw HttpException.notFound(\"Item not found\").header(\"X-Error\", \"There goes my error\")")
  void anErrorHasAStatusFieldsAndAnyJsonForItsDetail() {
    try (TestClient client = TestClient.of(app())) {
      TestResponse plain = client.get("/items/plain");
      assertThat(plain.status()).isEqualTo(404);
      assertThat(plain.header("X-Error")).hasValue("There goes my error");
      assertThat(plain.text()).isEqualTo("{\"detail\":\"Item not found\"}");
      assertThat(client.get("/items/object").text())
          .isEqualTo("{\"detail\":{\"code\":7,\"hints\":[\"a\",\"b\"]}}");
    }
  }

  @Test
  @Shows(
      value = "FA-17",
      code = "app.onError(UnicornException.class, handler).onStatus(404, handler)")
  void exceptionsAndStatusesHaveHandlersOfTheirOwn() {
    App app =
        app()
            .onError(
                UnicornException.class,
                (error, _) -> Response.text("Oops! " + error.getMessage()).withStatus(418))
            .onStatus(409, (error, _) -> Response.text("conflict: " + error.detail()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/items/unicorn").status()).isEqualTo(418);
      assertThat(client.get("/items/unicorn").text()).isEqualTo("Oops! yolo");
      assertThat(client.get("/items/conflict").text()).isEqualTo("conflict: taken");
    }
  }

  @Test
  @Shows(value = "FA-17", code = "app.onError(InvalidInputException.class, (error, request) -> …)")
  void mistakesInTheInputAreAnsweredAnotherWayWithTheBodyThatHadThem() {
    App app =
        app()
            .onError(
                InvalidInputException.class,
                (error, request) ->
                    Response.json(
                            new Told(
                                error.mistakes().getFirst().type(),
                                request.sentBody().orElse("none")))
                        .withStatus(400));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.post("/items", "{\"name\":5}");
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text()).isEqualTo("{\"type\":\"string_type\",\"body\":{\"name\":5}}");
    }
  }

  @Test
  @Shows("FA-17")
  void aHandlerMayGoOnToTheUsualAnswer() {
    App app =
        app()
            .onError(
                InvalidInputException.class,
                (error, _) -> {
                  throw error;
                });
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.post("/items", "{\"name\":5}");
      assertThat(response.status()).isEqualTo(422);
      assertThat(BodiesTest.items(response)).isEqualTo("string_type body.name 5");
    }
  }

  private static App app() {
    return Apps.asFastApi(api -> api.undocumented().routes(new Items()));
  }

  record Told(String type, Object body) {}

  @SuppressWarnings("serial") // never written
  static final class UnicornException extends RuntimeException {
    UnicornException(String name) {
      super(name);
    }
  }

  record Item(String name) {}

  @Routes("/items")
  static class Items {
    @Get("/{name}")
    Optional<Item> item(String name) {
      switch (name) {
        case "plain" ->
            throw HttpException.notFound("Item not found").header("X-Error", "There goes my error");
        case "object" ->
            throw HttpException.badRequest("It has hints.")
                .with("detail", Map.of("code", 7, "hints", List.of("a", "b")));
        case "unicorn" -> throw new UnicornException("yolo");
        case "conflict" -> throw HttpException.of(409, "taken");
        default -> {
          return Optional.empty();
        }
      }
    }

    @Post
    Item add(Item item) {
      return item;
    }
  }
}
