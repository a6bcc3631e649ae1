package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.examples.guide.RequestsAndResponses.Task;
import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsAndResponsesTest {
  private final TestClient client = TestClient.of(Apps.with(RequestsAndResponses::addTo));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void queryParametersHaveOneValueOrSeveral() {
    assertThat(client.get("/search?q=tea&tag=hot&tag=green").text()).isEqualTo("tea [hot, green]");
    assertThat(client.get("/search").text()).isEqualTo(" []");
  }

  @Test
  void jsonIsReadIntoARecord() {
    TestResponse created = client.post("/tasks", Map.of("title", "Sweep"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json(Task.class)).isEqualTo(new Task("Sweep", 1));
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    TestResponse refused = client.post("/tasks", "{\"title\": \"\", \"priority\": \"high\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("\"/title\"", "\"/priority\"");
  }

  @ParameterizedTest
  @CsvSource({"/text, 200, plain", "/json, 200, {\"answer\":42}", "/teapot, 418, short and stout"})
  void responsesHaveAStatusAndABody(String path, int status, String body) {
    assertThat(client.get(path).status()).isEqualTo(status);
    assertThat(client.get(path).text()).isEqualTo(body);
  }

  @Test
  void aResponseMayLeadElsewhereOrSayNothing() {
    assertThat(client.get("/old").header("Location")).hasValue("/new");
    assertThat(client.get("/new").text()).isEqualTo("new");
    assertThat(client.delete("/tasks/7").status()).isEqualTo(204);
  }

  @Test
  void cookiesAreReadAndSet() {
    assertThat(client.post("/theme", Form.empty()).text()).isEqualTo("It was light");
    TestResponse again = client.post("/theme", Form.empty());
    assertThat(again.text()).isEqualTo("It was dark");
    assertThat(again.header("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void filtersSeeEveryRequestAndResponse() {
    assertThat(client.get("/nowhere").header("X-Served-By")).hasValue("guide");
    assertThat(Instant.parse(client.get("/started").text())).isBefore(Instant.now());
  }
}
