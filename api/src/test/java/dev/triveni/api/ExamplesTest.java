package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Sends.Omitted;
import dev.triveni.api.support.Apps;
import dev.triveni.schema.Described;
import dev.triveni.web.App;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Examples with names in the document.
class ExamplesTest {

  @Test
  void theBodyAndParametersHaveNamedExamples() {
    try (TestClient client = TestClient.of(Apps.app(api -> api.routes(new Items())))) {
      assertThat(client.get("/openapi.json").text())
          .contains(
              """
              "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"},\
              "examples":{"usual":{"summary":"A usual one","description":"It *works*.",\
              "value":{"name":"Foo"}},"wrong":{"value":{"name":1}}}}}\
              """,
              """
              "examples":{"first":{"value":1}}}\
              """);
    }
  }

  @Test
  void aSchemaHasExamplesWithoutNames() {
    try (TestClient client = TestClient.of(Apps.app(api -> api.routes(new Items())))) {
      assertThat(client.get("/openapi.json").text())
          .contains(
              """
              "/described":{"put":{\
              """,
              """
              {"$ref":"#/components/schemas/Item","examples":[{"name":"Bar"}]}\
              """);
    }
  }

  @Test
  void whatIsNoExampleStopsTheStart() {
    App app = Apps.app(api -> api.routes(new Wrong()));
    assertThatThrownBy(() -> TestClient.of(app))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-API-181")
        .hasMessageContaining("The example 'a' of parameter 'item' is no JSON: JSON decode error.")
        .hasMessageContaining("The example 'b' of parameter 'item' is declared twice.")
        .hasMessageContaining("TRV-API-182")
        .hasMessageContaining("Parameter 'one' is a member of the body")
        .hasMessageContaining("Parameter 'name' is a field of the form")
        .hasMessageContaining("TRV-API-180");
  }

  record Item(String name) {}

  @Routes
  static class Items {
    @Put("/items/{id}")
    Item put(
        @Example(name = "first", value = "1") int id,
        @Example(
                name = "usual",
                summary = "A usual one",
                description = "It *works*.",
                value = "{\"name\": \"Foo\"}")
            @Example(name = "wrong", value = "{\"name\": 1}")
            Item item) {
      return item;
    }

    @Put("/described")
    Item described(@Described(examples = "{\"name\": \"Bar\"}") Item item) {
      return item;
    }
  }

  @Routes
  static class Wrong {
    @Put("/text")
    Item text(
        @Example(name = "a", value = "text")
            @Example(name = "b", value = "1")
            @Example(name = "b", value = "2")
            Item item) {
      return item;
    }

    @Put("/members")
    Item members(@Example(name = "a", value = "{}") Item one, Item two) {
      return one;
    }

    @Put("/form")
    Item form(@Form @Example(name = "a", value = "1") String name) {
      return new Item(name);
    }

    @Get("/unset")
    @Sends(omit = Omitted.UNSET)
    Object unset() {
      return Map.of();
    }
  }
}
