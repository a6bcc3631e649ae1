package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Cookie;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private final TestClient client = Clients.of(new Parameters());

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /shirts/small                 | "size":"small"   | "price":9
          /search                       | "q":null         | "order":"name"
          /search?q=tea&tag=a&tag=b     | "tag":["a","b"]  | "all":false
          /search?sort-by=price&all=yes | "order":"price"  | "all":true
          /boxes/7?weight=1.5           | "pieces":12      | "packed":null
          /boxes/7?weight=2&packed=2026-11-22 | "packed":"2026-11-22" | "id":7
          /things?limit=5&tags=a        | "limit":5        | "orderBy":"created_at"
          """)
  void parametersAreReadFromPathAndQuery(String target, String one, String other) {
    TestResponse response = client.get(target);
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    assertThat(response.text()).contains(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "/shirts/medium, enum",
    "/search?q=t, string_too_short",
    "/search?q=TEA, string_pattern_mismatch",
    "/boxes/0?weight=1, greater_than_equal",
    "/boxes/seven?weight=1, int_parsing",
    "/boxes/7?weight=0, greater_than",
    "/boxes/7?weight=1&pieces=7, multiple_of",
    "/boxes/7, missing",
    "/things?limit=500, less_than_equal",
    "/things?orderBy=name, literal_error",
    "/things?tool=plumbus, extra_forbidden",
    "/names?limit=0, greater_than_equal"
  })
  void whatDoesNotFitIsTold(String target, String type) {
    TestResponse response = client.get(target);
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.text()).contains("\"type\":\"" + type + "\"");
  }

  @Test
  void headersAndCookiesAreParameters() {
    client.cookie(Cookie.of("theme", "dark"));
    Headers headers = Headers.of("User-Agent", "curl", "X-Token", "a", "X-Token", "b");
    assertThat(client.get("/visit", headers).text())
        .contains("\"agent\":\"curl\"", "\"tokens\":[\"a\",\"b\"]", "\"theme\":\"dark\"");
  }

  @Test
  void anAnnotationOfOnesOwnHasItsDefault() {
    assertThat(client.get("/names").json()).isEqualTo(List.of("Ann", "Bob", "Cy"));
    assertThat(client.get("/names?limit=1").json()).isEqualTo(List.of("Ann"));
    assertThat(client.get("/openapi.json").text()).contains("How many at most.");
  }
}
