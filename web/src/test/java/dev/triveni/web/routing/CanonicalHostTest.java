package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.CanonicalHost;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Django's `PREPEND_WWW` does.
class CanonicalHostTest {

  @ParameterizedTest
  @Shows(
      value = "DJ-78",
      code = "app.filter(CanonicalHost.of(\"www.example.org\", \"example.org\"))")
  @CsvSource(
      textBlock =
          """
          # host               | location
          example.org          | http://www.example.org/a%20b?c=d
          EXAMPLE.org:8080     | http://www.example.org:8080/a%20b?c=d
          www.example.org      |
          api.example.org      |
          127.0.0.1            |
          """,
      delimiter = '|')
  void theOtherNamesOfASiteLeadToTheOne(String host, String location) {
    App app =
        Apps.create()
            .filter(CanonicalHost.of("www.example.org", "example.org"))
            .get("/a b", _ -> Response.text("here"));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/a%20b?c=d", Headers.of("Host", host));
      assertThat(response.status()).isEqualTo(location == null ? 200 : 308);
      assertThat(response.header("Location").orElse(null)).isEqualTo(location);
    }
  }
}
