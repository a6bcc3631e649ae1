package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Changes;
import dev.triveni.schema.Default;
import dev.triveni.schema.Discriminator;
import dev.triveni.schema.HttpUrl;
import dev.triveni.schema.Name;
import dev.triveni.schema.Tuple;
import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a JSON body can be.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyTypesTest {
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Apps.asFastApi(api -> api.routes(new Shop())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(value = "FA-05", code = "@Post(\"/pages\") Page<Item> page(Page<Item> page)")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pages    | {"number":1,"rows":[{"name":"a","price":2}]} | {"number":1,"rows":[{"name":"a","price":2.0}]}
          pages    | {"number":1,"rows":[{"name":"a"}]}           | missing body.rows.0.price {name=a}
          pets     | {"kind":"cat","lives":9}                     | "a cat with 9 lives"
          pets     | {"kind":"dog","barks":"yes"}                 | "a dog"
          pets     | {"kind":"cow"}                               | union_tag_invalid body {kind=cow}
          pets     | {"lives":9}                                  | union_tag_not_found body {lives=9}
          tags     | ["a","b","a"]                                | ["a","b"]
          weights  | {"1":2,"2":0.5}                              | {"1":2.0,"2":0.5}
          weights  | {"one":2}                                    | int_parsing body.one.[key] one
          contact  | {"mail":"a@example.com","home":"https://example.com/a"} | {"mail":"a@example.com","home":"https://example.com/a"}
          contact  | {"mail":"a","home":"ftp://example.com/"}     | value_error body.mail a, url_scheme body.home ftp://example.com/
          points   | [[77.59,12.97],[2.35,48.86]]                 | [[77.59,12.97],[2.35,48.86]]
          points   | [[77.59],[2.35,"x"]]                         | missing body.0.1 [77.59], float_parsing body.1.1 x
          single   | 7                                            | 7
          single   | 0                                            | greater_than body 0
          embedded | {"importance":7}                             | 7
          embedded | 7                                            | missing body.importance null
          """)
  void itIsOfTheTypeOfItsParameter(String path, String body, String answer) {
    TestResponse response = client.post("/" + path, body);
    assertThat(response.status() == 200 ? response.text() : BodiesTest.items(response))
        .isEqualTo(answer);
  }

  @Test
  @Shows(
      value = "FA-05",
      code = "@Patch(\"/items/{id}\") Item update(String id, Changes<Item> changes)")
  void aPartChangesJustWhatWasSent() {
    assertThat(client.send("PATCH", "/items", JSON, bytes("{\"price\":3}")).text())
        .isEqualTo("{\"name\":\"Foo\",\"price\":3.0,\"changed\":[\"price\"]}");
    assertThat(BodiesTest.items(client.send("PATCH", "/items", JSON, bytes("{\"price\":\"x\"}"))))
        .isEqualTo("float_parsing body.price x");
  }

  @Test
  @Shows(
      value = {"FA-05", "FA-29"},
      code = "@Discriminator(\"kind\") sealed interface Pet {}")
  void theDocumentDescribesGenericRecordsUnionsTuplesAndMaps() {
    assertThat(client.get("/openapi.json").text())
        .contains(
            "\"Page_Item\":{\"title\":\"Page\"",
            "\"discriminator\":{\"propertyName\":\"kind\",\"mapping\":{\"cat\":",
            "\"const\":\"cat\"",
            "\"prefixItems\":[{\"type\":\"number\",\"format\":\"double\"}",
            "\"additionalProperties\":{\"type\":\"number\"",
            "\"uniqueItems\":true");
  }

  private static final dev.triveni.web.Headers JSON =
      dev.triveni.web.Headers.of("Content-Type", "application/json");

  private static byte[] bytes(String json) {
    return json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  record Item(String name, double price) {}

  record Page<T>(int number, List<T> rows) {}

  @Discriminator("kind")
  sealed interface Pet {}

  @Name("cat")
  record Cat(int lives) implements Pet {}

  @Name("dog")
  record Dog(@Default("true") boolean barks) implements Pet {}

  record Contact(@Email String mail, @HttpUrl URI home) {}

  @Tuple
  record Point(double longitude, double latitude) {}

  record Changed(String name, double price, Set<String> changed) {}

  @Routes
  static class Shop {
    @Post("/pages")
    Page<Item> page(Page<Item> page) {
      return page;
    }

    @Post("/pets")
    String pet(Pet pet) {
      return switch (pet) {
        case Cat(int lives) -> "a cat with " + lives + " lives";
        case Dog _ -> "a dog";
      };
    }

    @Post("/tags")
    Set<String> tags(@Body Set<String> tags) {
      return tags;
    }

    @Post("/weights")
    Map<Integer, Double> weights(@Body Map<Integer, Double> weights) {
      return weights;
    }

    @Post("/contact")
    Contact contact(Contact contact) {
      return contact;
    }

    @Post("/points")
    List<Point> points(@Body List<Point> points) {
      return points;
    }

    @Post("/single")
    int single(@Body @Positive int importance) {
      return importance;
    }

    @Post("/embedded")
    int embedded(@Body(embed = true) int importance) {
      return importance;
    }

    @Patch("/items")
    Changed update(Changes<Item> changes) {
      Item changed = changes.applyTo(new Item("Foo", 1));
      return new Changed(changed.name(), changed.price(), changes.sent());
    }
  }
}
