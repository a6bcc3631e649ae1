package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {
  private static final String TEA = "{\"name\": \"Tea\", \"price\": 4.5}";
  private final TestClient client = Clients.of(new Bodies());

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aBodyStandsBesidePathAndQuery() {
    TestResponse stored = client.put("/items/t?note=hot", TEA);
    assertThat(stored.text())
        .contains("\"id\":\"t\"", "\"tax\":10.5", "\"note\":\"hot\"", "\"description\":null");
  }

  @Test
  void severalParametersAreMembersOfTheBody() {
    String body = "{\"item\": %s, \"user\": {\"username\": \"ann\"}, \"importance\": 2}";
    assertThat(client.post("/orders", body.formatted(TEA)).text())
        .contains("\"username\":\"ann\"", "\"importance\":2");
  }

  @Test
  void anUpdateChangesWhatWasSent() {
    client.put("/items/t", TEA);
    assertThat(client.patch("/items/t", "{\"price\": 5}").text())
        .contains("\"name\":\"Tea\"", "\"price\":5.0");
    assertThat(client.patch("/items/t", "{\"price\": 0}").status()).isEqualTo(422);
    assertThat(client.patch("/items/x", "{}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /offers  | {"name":"o","items":[{"name":"t","price":1}],"tags":["a","a"]} | "tags":["a"]
          /images  | [{"url":"https://example.com/a.png","name":"a"}]       | 1
          /weights | {"2": 1.5, "3": 2}                                     | 3.5
          /pets    | {"kind":"cat","name":"Tom","lives":7}                  | "Tom has 7 lives"
          /pets    | {"kind":"dog","name":"Rex","barks":false}              | "Rex is quiet"
          /pages   | {"items":[{"url":"http://a.b/c","name":"a"}],"total":1} | "total":1
          /stays   | {"arrival":"2026-11-22","departure":"2026-11-24"}      | 2
          /books   | {"title":"Emma","price":9.5}                           | "title":"Emma"
          """)
  void recordsOfAllKindsAreRead(String path, String body, String answer) {
    TestResponse response = client.post(path, body);
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    assertThat(response.text()).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /offers  | {"name":"o","items":[{"name":"t"}]}           | "/items/0/price" | missing
          /offers  | {"name":"o","items":[],"images":[{"url":"x","name":"y"}]} | "/images/0/url" | url_parsing
          /pets    | {"kind":"cow"}                                | "pointer":"" | union_tag_invalid
          /stays   | {"arrival":"2026-11-22","departure":"2026-11-22"} | The arrival comes | value_error
          """)
  void everyMistakeIsToldWithItsPlace(String path, String body, String place, String type) {
    TestResponse response = client.post(path, body);
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.text()).contains(place, type);
  }

  @Test
  void theDocumentHasExamplesAndComments() {
    assertThat(client.get("/openapi.json").text())
        .contains("Something to read.", "as it stands on the cover", "\"Emma\"", "Net price");
  }
}
