package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.sample.Sample;
import dev.triveni.api.support.JsonText;
import dev.triveni.browser.OpenApiTools;
import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OlderOpenApiTest {

  @Test
  @Shows(
      value = {"UN-FA-12", "FA-29"},
      code = "client.get(\"/openapi.json?v=3.0\")")
  void theDocumentIsThereInOpenApi30() throws IOException {
    try (TestClient client = TestClient.of(Sample.app())) {
      Map<?, ?> document = (Map<?, ?>) client.get("/openapi.json?v=3.0").json();
      assertThat(document.get("openapi")).isEqualTo("3.0.3");
      assertThat(JsonText.pretty(document))
          .contains("\"nullable\": true")
          .doesNotContain("\"null\"");
      String newer = client.get("/openapi.json?v=3.1").text();
      assertThat(newer).isEqualTo(client.get("/openapi.json").text()).contains("\"null\"");
      assertThat(
              new OpenApiTools()
                  .complaints(Map.of("older", JsonText.pretty(document), "newer", newer)))
          .isEmpty();
    }
  }

  @Test
  void anotherVersionIsNotThere() {
    try (TestClient client = TestClient.of(Sample.app())) {
      TestResponse response = client.get("/openapi.json?v=2.0");
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text()).contains("TRV-API-132", "?v=3.0");
    }
  }

  @Test
  void itCanBeTheUsualOne() {
    try (TestClient client =
        TestClient.of(
            dev.triveni.api.support.Apps.app(
                api -> api.document(Document::asOpenApi30).routes(new Small())))) {
      Map<?, ?> document = (Map<?, ?>) client.get("/openapi.json").json();
      assertThat(document.get("openapi")).isEqualTo("3.0.3");
      assertThat(client.get("/openapi.json?v=3.1").text()).contains("\"3.1.0\"");
    }
  }

  @Test
  void theToolsRefuseWhatIsWrong() throws IOException {
    String wrong =
        """
        {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
         "paths": {"/x": {"get": {"responses": {"200": 3}}}}}
        """;
    assertThat(new OpenApiTools().complaints(Map.of("wrong", wrong))).isNotEmpty();
  }

  record Found(Optional<String> name, List<Integer> numbers) {}

  @Routes("/small")
  static class Small {
    @Get
    Found find(@jakarta.validation.constraints.Positive int limit) {
      return new Found(Optional.empty(), List.of(limit));
    }
  }
}
