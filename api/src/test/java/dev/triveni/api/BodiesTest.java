package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What parameters take from the body: one value, several members of one, or all bytes.
class BodiesTest {
  private static final String JSON = "application/json";

  @ParameterizedTest
  @Shows(
      value = "FA-05",
      code = "@Put(\"/items/{id}\") Order order(Item item, User user, @Body int importance)")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PUT /both/5?q=x | {"item":{"name":"Foo","price":50.5},"user":{"username":"Dave"},"importance":2} | 200 | [5,"Foo","Dave",2,"x"]
          PUT /both/5     | {"item":{"name":"Foo","price":"50.5"},"user":{"username":"Dave"},"importance":"2","more":1} | 200 | [5,"Foo","Dave",2,null]
          PUT /both/5     |                        | 422 | missing body.item null, missing body.user null, missing body.importance null
          PUT /both/5     | {"item":{"name":"Foo","price":1},"user":{"username":"D"},"importance":null} | 422 | missing body.importance null
          PUT /both/5     |  null                  | 422 | missing body.item null, missing body.user null, missing body.importance null
          PUT /optional   | null                   | 200 | "none"
          PUT /number     | null                   | 422 | missing body null
          PUT /half       | null                   | 200 | "none none"
          PUT /half       | {}                     | 200 | "none none"
          PUT /half       | {"item":null,"user":{"username":"D"}} | 200 | "none D"
          PUT /half       | []                     | 422 | missing body.item null, missing body.user null
          PUT /both/5     | []                     | 422 | missing body.item null, missing body.user null, missing body.importance null
          PUT /both/x     | {"item":{"name":1},"user":{"username":"D"},"importance":0} | 422 | int_parsing path.item_id x, string_type body.item.name 1, missing body.item.price {name=1}, greater_than body.importance 0
          PUT /both/5     | {"item":               | 422 | json_invalid body.8 {}
          PUT /embedded   | {"item":{"name":"Foo","price":1}} | 200 | "Foo"
          PUT /embedded   | {"name":"Foo","price":1} | 422 | missing body.item null
          PUT /optional   |                        | 200 | "none"
          PUT /optional   | {"name":"Foo","price":1} | 200 | "Foo"
          PUT /number     | 7                      | 200 | 7
          PUT /number     | {"number":7}           | 422 | int_type body {number=7}
          """)
  void severalParametersAreMembersOfOneObject(String call, String body, int status, String answer) {
    try (TestClient client = TestClient.of(Apps.asFastApi(api -> api.routes(new Items())))) {
      String[] parts = call.split(" ");
      byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
      TestResponse response =
          client.send(parts[0], parts[1], Headers.of("Content-Type", JSON), bytes);
      assertThat(response.status()).as(response.text()).isEqualTo(status);
      assertThat(status == 200 ? response.text() : items(response)).isEqualTo(answer);
    }
  }

  @Test
  void theDocumentDescribesTheObject() {
    try (TestClient client = TestClient.of(Apps.asFastApi(api -> api.routes(new Items())))) {
      String document = client.get("/openapi.json").text();
      assertThat(document)
          .contains(
              "\"requestBody\":{\"required\":true,\"content\":{\"application/json\":{\"schema\":"
                  + "{\"type\":\"object\",\"properties\":{\"item\":{\"$ref\":",
              "\"required\":[\"item\",\"user\",\"importance\"]",
              "\"text/csv\":{\"schema\":{\"type\":\"string\"}}");
    }
  }

  @Test
  void aBodyMayBeTakenAsItArrives() {
    try (TestClient client = TestClient.of(Apps.asFastApi(api -> api.routes(new Items())))) {
      for (String way : List.of("bytes", "stream", "body", "text")) {
        TestResponse response =
            client.send(
                "PUT",
                "/" + way,
                Headers.of("Content-Type", "text/csv"),
                "a;ü".getBytes(StandardCharsets.UTF_8));
        assertThat(response.text()).as(way).isEqualTo(way.equals("text") ? "3" : "4");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          REFUSED            | application/json                  | 200 | "Foo"
          REFUSED            | application/vnd.api+json          | 200 | "Foo"
          REFUSED            | text/plain                        | 415 |
          REFUSED            |                                   | 415 |
          MISTAKEN           | application/json                  | 200 | "Foo"
          MISTAKEN           | text/plain                        | 422 | model_attributes_type body {"name":"Foo","price":50.5}
          MISTAKEN           | application/geo+json-seq          | 422 | model_attributes_type body {"name":"Foo","price":50.5}
          MISTAKEN           |                                   | 422 | model_attributes_type body {"name":"Foo","price":50.5}
          JSON_IF_UNDECLARED | application/json                  | 200 | "Foo"
          JSON_IF_UNDECLARED |                                   | 200 | "Foo"
          JSON_IF_UNDECLARED | text/plain                        | 422 | model_attributes_type body {"name":"Foo","price":50.5}
          """)
  void aBodyThatIsNotDeclaredAsJsonIsTreatedAsChosen(
      OtherContent other, String type, int status, String answer) {
    try (TestClient client =
        TestClient.of(
            Apps.asFastApi(api -> api.undocumented().otherContent(other).routes(new Items())))) {
      Headers headers = type == null ? Headers.none() : Headers.of("Content-Type", type);
      TestResponse response =
          client.send(
              "PUT",
              "/optional",
              headers,
              "{\"name\":\"Foo\",\"price\":50.5}".getBytes(StandardCharsets.UTF_8));
      assertThat(response.status()).as(response.text()).isEqualTo(status);
      if (answer != null) {
        assertThat(status == 200 ? response.text() : items(response)).isEqualTo(answer);
      }
    }
  }

  static String items(TestResponse response) {
    List<?> errors = (List<?>) ((Map<?, ?>) response.json()).get("detail");
    return String.join(
        ", ",
        errors.stream()
            .map(error -> (Map<?, ?>) error)
            .map(error -> "%s %s %s".formatted(error.get("type"), loc(error), error.get("input")))
            .toList());
  }

  private static String loc(Map<?, ?> error) {
    return String.join(".", ((List<?>) error.get("loc")).stream().map(String::valueOf).toList());
  }

  record Item(String name, double price) {}

  record User(String username) {}

  @Routes
  static class Items {
    @Put("/both/{item_id}")
    Object both(
        int itemId, Item item, User user, @Body @Positive int importance, Optional<String> q) {
      return java.util.Arrays.asList(
          itemId, item.name(), user.username(), importance, q.orElse(null));
    }

    @Put("/embedded")
    String embedded(@Body(embed = true) Item item) {
      return item.name();
    }

    @Put("/optional")
    String optional(Optional<Item> item) {
      return item.map(Item::name).orElse("none");
    }

    @Put("/half")
    String half(Optional<Item> item, Optional<User> user) {
      return item.map(Item::name).orElse("none") + " " + user.map(User::username).orElse("none");
    }

    @Put("/number")
    int number(@Body int number) {
      return number;
    }

    @Put("/bytes")
    int bytes(@Body byte[] bytes) {
      return bytes.length;
    }

    @Put("/stream")
    int stream(InputStream stream) throws IOException {
      return stream.readAllBytes().length;
    }

    @Put("/body")
    int body(RequestBody body) {
      return body.bytes().length;
    }

    @Put("/text")
    int text(@Body(type = "text/csv") String text) {
      return text.length();
    }
  }
}
