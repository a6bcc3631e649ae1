package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.api.support.Apps;
import dev.triveni.api.support.JsonText;
import dev.triveni.shows.Shows;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Responses that are declared beside signatures.
class RespondsTest {

  record Item(String id) {}

  record Message(String message) {}

  @Routes
  @Responds(status = 403, description = "Not enough privileges")
  @Responds(status = 404, description = "Nothing, says the class")
  static class Items {

    @Get("/items/{id}")
    @Responds(
        status = 200,
        as = Item.class,
        types = "image/png",
        description = "The item or its image",
        example = "{\"id\": \"bar\"}")
    @Responds(status = 404, as = Message.class)
    @Responds(as = Message.class, description = "Whatever else")
    Response item(String id) {
      return Response.json(new Item(id));
    }

    @Get("/plain/{id}")
    @Responds(status = 200, types = "image/png")
    Item plain(String id) {
      return new Item(id);
    }
  }

  @Test
  @Shows(value = "FA-14", code = "@Responds(status = 404, as = Message.class)")
  void whatIsSaidNearestToAnEndpointCounts() {
    assertThat(
            responses(
                "/v1/items/{id}",
                api ->
                    api.response(401, "Who are you?", Message.class)
                        .response(403, "No, says the application")
                        .response(418, "Tea, says the application")
                        .include(
                            Router.of(
                                "/v1",
                                router ->
                                    router
                                        .response(404, "Nothing, says the router")
                                        .response(418, "A teapot")
                                        .routes(new Items())))))
        .isEqualTo(
            """
            {
              "200": {
                "description": "The item or its image",
                "content": {
                  "image/png": {},
                  "application/json": {
                    "schema": {
                      "$ref": "#/components/schemas/Item"
                    },
                    "example": {
                      "id": "bar"
                    }
                  }
                }
              },
              "422": {
                "$ref": "#/components/responses/InvalidInput"
              },
              "default": {
                "description": "Whatever else",
                "content": {
                  "application/json": {
                    "schema": {
                      "$ref": "#/components/schemas/Message"
                    }
                  }
                }
              },
              "401": {
                "description": "Who are you?",
                "content": {
                  "application/json": {
                    "schema": {
                      "$ref": "#/components/schemas/Message"
                    }
                  }
                }
              },
              "403": {
                "description": "Not enough privileges"
              },
              "418": {
                "description": "A teapot"
              },
              "404": {
                "description": "Not Found",
                "content": {
                  "application/json": {
                    "schema": {
                      "$ref": "#/components/schemas/Message"
                    }
                  }
                }
              }
            }\
            """);
  }

  @Test
  @Shows("FA-14")
  void moreMediaTypesJoinTheJsonOfTheSignature() {
    assertThat(responses("/plain/{id}", api -> api.routes(new Items())))
        .startsWith(
            """
            {
              "200": {
                "description": "OK.",
                "content": {
                  "application/json": {
                    "schema": {
                      "$ref": "#/components/schemas/Item"
                    }
                  },
                  "image/png": {}
                }
              },
            """);
  }

  @Routes
  static class Wrong {

    @Get("/wrong")
    @Responds(status = 99)
    @Responds(status = 200, as = Thread.class)
    @Responds(status = 201, example = "{")
    @Callbacks({Item.class, Runnable.class})
    void wrong() {}
  }

  @Test
  void mistakesAreToldAtTheStart() {
    SetupException failure =
        catchThrowableOfType(
            SetupException.class,
            () -> Apps.app(api -> api.routes(new Wrong()).webhooks(Item.class)).freeze());
    assertThat(failure.problems())
        .extracting(SetupProblem::id)
        .containsExactlyInAnyOrder(
            "TRV-API-200", "TRV-API-201", "TRV-API-202", "TRV-API-203", "TRV-API-204");
    assertThat(failure.problems())
        .extracting(SetupProblem::toString)
        .contains(
            "TRV-API-202 Wrong.wrong: The example of its response 201 is not JSON: { Write a JSON"
                + " value.");
  }

  private static String responses(String path, java.util.function.Consumer<Api> setup) {
    try (TestClient client = TestClient.of(Apps.app(setup))) {
      Object tree = client.get("/openapi.json").json();
      for (String name : List.of("paths", path, "get", "responses")) {
        tree = tree instanceof Map<?, ?> map ? map.get(name) : null;
      }
      return JsonText.pretty(tree);
    }
  }
}
