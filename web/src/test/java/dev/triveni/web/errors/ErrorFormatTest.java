package dev.triveni.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFormatTest {

  @ParameterizedTest
  @Shows(value = "FL-27", code = "throw HttpException.notFound(\"There is no article 7.\")")
  @CsvSource(
      textBlock =
          """
          # Accept                                                   | what the client gets
          ''                                                         | application/problem+json
          */*                                                        | application/problem+json
          application/json                                           | application/problem+json
          application/json, text/plain, */*                          | application/problem+json
          application/json, text/html;q=0.5                          | application/problem+json
          text/html, application/json                                | application/problem+json
          text/html;q=0, */*                                         | application/problem+json
          text/*;q=0.3, */*;q=0.5                                    | application/problem+json
          nonsense                                                   | application/problem+json
          text/html                                                  | text/html; charset=utf-8
          TEXT/HTML;level=1                                          | text/html; charset=utf-8
          text/*                                                     | text/html; charset=utf-8
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html; charset=utf-8
          """,
      delimiter = '|')
  void browsersGetAPageAndProgramsADocument(String accept, String type) {
    Headers headers = accept.isEmpty() ? Headers.none() : Headers.of("Accept", accept);
    try (TestClient client = TestClient.of(Apps.create())) {
      TestResponse response = client.get("/missing", headers);
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.header("Content-Type")).contains(type);
      assertThat(response.header("Vary")).contains("Accept");
    }
  }

  @Test
  void aProblemDocumentHasTheMembersOfItsStandardAndTheRequestsId() {
    App app =
        Apps.create()
            .get(
                "/busy",
                _ -> {
                  throw HttpException.unavailable("The queue is full.", Duration.ofMillis(1_500))
                      .with("queued", 64);
                });
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/busy?a=b");
      String id = response.header("X-Request-Id").orElseThrow();
      assertThat(response.json())
          .isEqualTo(
              Map.of(
                  "title",
                  "Service Unavailable",
                  "status",
                  503L,
                  "detail",
                  "The queue is full.",
                  "instance",
                  "/busy",
                  "requestId",
                  id,
                  "queued",
                  64L));
      assertThat(response.header("Retry-After")).contains("2");
    }
  }

  @Test
  void aPageEscapesWhatComesFromOutside() {
    App app =
        Apps.create()
            .get(
                "/",
                request -> {
                  throw HttpException.badRequest(request.query("q").orElseThrow());
                });
    try (TestClient client = TestClient.of(app)) {
      TestResponse page = client.get("/?q=%3Cscript%3E%22'%26", Apps.BROWSER);
      assertThat(page.text())
          .contains("<title>400 Bad Request</title>")
          .contains("&lt;script&gt;&quot;&#39;&amp;")
          .contains(page.header("X-Request-Id").orElseThrow())
          .doesNotContain("<script");
    }
  }

  record Item(int quantity) {}

  @Test
  void mistakesHaveTheirPlacesInBothForms() {
    App app = Apps.create().post("/", request -> Response.json(request.json(Item.class)));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.post("/", "{\"quantity\": \"many\"}");
      assertThat(response.status()).isEqualTo(422);
      assertThat(errors(response))
          .singleElement()
          .satisfies(item -> {
            assertThat(item).containsEntry("type", "int_type");
            assertThat(item).containsEntry("loc", List.of("body", "quantity"));
            assertThat(item).containsEntry("pointer", "/quantity");
            assertThat(item).containsEntry("input", "many");
          });
    }
  }

  @Test
  void theFormOfFastApiIsASwitch() {
    App app =
        Apps.create()
            .errorFormat(ErrorFormat.detail())
            .post("/", request -> Response.json(request.json(Item.class)))
            .get(
                "/none",
                _ -> {
                  throw HttpException.notFound("No such thing.");
                })
            .get(
                "/broken",
                _ -> {
                  throw new IllegalStateException("broken");
                })
            .get(
                "/teapot",
                _ -> {
                  throw HttpException.of(418, "short").with("detail", List.of("long", "story"));
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/x", Apps.BROWSER).json()).isEqualTo(Map.of("detail", "Not Found"));
      TestResponse other = client.delete("/teapot");
      assertThat(other.json()).isEqualTo(Map.of("detail", "Method Not Allowed"));
      assertThat(other.header("Allow")).hasValue("GET, HEAD, OPTIONS");
      assertThat(client.get("/none").json()).isEqualTo(Map.of("detail", "No such thing."));
      TestResponse broken = client.get("/broken");
      assertThat(broken.status()).isEqualTo(500);
      assertThat(broken.text()).isEqualTo("Internal Server Error");
      assertThat(client.get("/teapot").json())
          .isEqualTo(Map.of("detail", List.of("long", "story")));
      assertThat(client.post("/", "{}").text())
          .startsWith("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"quantity\"],")
          .doesNotContain("pointer");
    }
  }

  @Test
  void aFormOfOnesOwnDecidesEverythingButTheStatus() {
    App app =
        Apps.create()
            .errorFormat((problem, request) -> Response.text(request.id() + problem.title()));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/x");
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.text())
          .isEqualTo(response.header("X-Request-Id").orElseThrow() + "Not Found");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> errors(TestResponse response) {
    return (List<Map<String, Object>>) response.json(Map.class).get("errors");
  }
}
