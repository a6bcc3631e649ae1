package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import org.junit.jupiter.api.Test;

class MistakesTest {
  private static final String WRONG = "{\"subject\": \"\", \"seats\": \"two\", \"row\": 3}";

  @Test
  void mistakesAreAProblemDocument() {
    try (TestClient client = Clients.of(new Mistakes())) {
      TestResponse response = client.post("/tickets", WRONG);
      assertThat(response.status()).isEqualTo(422);
      assertThat(response.header("Content-Type")).hasValue("application/problem+json");
      assertThat(response.text()).contains("string_too_short", "int_type", "extra_forbidden");
    }
  }

  @Test
  void anExceptionIsAnAnswer() {
    try (TestClient client = Clients.of(new Mistakes())) {
      TestResponse response = client.get("/items/bar");
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.header("X-Error")).hasValue("no item");
      assertThat(client.get("/items/foo").json()).isEqualTo("The Foo Wrestlers");
    }
  }

  @Test
  void handlersAnswerOtherwise() {
    try (TestClient client = TestClient.of(Mistakes.handling(Clients.CONFIG))) {
      assertThat(client.get("/seats/7").status()).isEqualTo(418);
      assertThat(client.get("/seats/7").text()).isEqualTo("row 7 is sold out");
      TestResponse refused = client.post("/tickets", WRONG);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text()).isEqualTo("3 mistakes");
    }
  }

  @Test
  void clientsOfFastApiGetWhatTheyKnow() {
    try (TestClient client = TestClient.of(Mistakes.likeFastApi(Clients.CONFIG))) {
      assertThat(
              client.post("/tickets", "{\"subject\": \"a\", \"seats\": \"2\", \"row\": 3}").text())
          .isEqualTo("{\"subject\":\"a\",\"seats\":2}");
      assertThat(client.post("/tickets", WRONG).text())
          .startsWith("{\"detail\":[{\"type\":\"string_too_short\"")
          .contains("int_parsing");
      assertThat(client.get("/items/bar").text())
          .isEqualTo("{\"detail\":\"There is no item bar.\"}");
    }
  }
}
