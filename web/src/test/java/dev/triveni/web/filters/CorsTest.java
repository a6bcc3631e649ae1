package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Cors;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Shows(
    value = "FX-07",
    code =
        "app.filter(Cors.allow(\"https://app.example\").methods(\"GET\", \"PUT\").credentials())")
class CorsTest {
  private static final byte[] NOTHING = new byte[0];
  private static final String APP = "https://app.example";
  private static final String FULL =
      "Methods=GET,PUT Headers=Content-Type,Authorization,X-Trace Max-Age=3600 Credentials=true";
  private static final Map<String, Cors> FILTERS =
      Map.of(
          "plain", Cors.allow(APP, "http://localhost:5173"),
          "full",
              Cors.allow(APP)
                  .methods("get", "PUT")
                  .headers("Authorization", "X-Trace")
                  .expose("X-Total")
                  .maxAge(Duration.ofHours(1))
                  .privateNetwork()
                  .credentials(),
          "pattern", Cors.allowMatching(Pattern.compile("https://\\w+\\.example")).anyHeader(),
          "mixed", Cors.allow("http://localhost:5173").orMatching(Pattern.compile(APP)),
          "any", Cors.allowAny());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # filter | origin                  | asks for      | private | fields of the answer
          plain    | https://app.example     |               |         | Origin=APP USUAL
          plain    | http://localhost:5173   |               |         | Origin=http://localhost:5173 USUAL
          plain    | https://evil.example    |               |         |
          plain    | https://app.example:444 |               |         |
          plain    | http://app.example      |               |         |
          plain    | https://app.example.org |               |         |
          plain    | null                    |               |         |
          plain    | https://app.example     | X-Other       | true    | Origin=APP USUAL
          full     | https://app.example     | Authorization |         | Origin=APP FULL
          full     | https://app.example     |               | true    | Origin=APP FULL Private-Network=true
          full     | https://app.example     |               | false   | Origin=APP FULL
          full     | https://evil.example    | Authorization | true    |
          pattern  | https://app.example     | X-A, x-b      |         | Origin=APP Methods=GET,HEAD,POST Max-Age=600 Headers=X-A,x-b
          pattern  | https://b.example       | X-A, (, a b   |         | Origin=https://b.example Methods=GET,HEAD,POST Max-Age=600 Headers=X-A
          pattern  | https://a.b.example     |               |         |
          pattern  | https://a.example.evil  |               |         |
          mixed    | https://app.example     |               |         | Origin=APP USUAL
          mixed    | http://localhost:5173   |               |         | Origin=http://localhost:5173 USUAL
          any      | https://evil.example    |               |         | Origin=* USUAL
          any      | null                    |               |         | Origin=* USUAL
          """)
  void aPreflightIsAnsweredWithWhatIsAllowed(
      String filter, String origin, String headers, String privateNetwork, String answer) {
    List<String> fields =
        new ArrayList<>(List.of("Origin", origin, "Access-Control-Request-Method", "PUT"));
    if (headers != null) {
      fields.addAll(List.of("Access-Control-Request-Headers", headers));
    }
    if (privateNetwork != null) {
      fields.addAll(List.of("Access-Control-Request-Private-Network", privateNetwork));
    }
    TestResponse response =
        send(FILTERS.get(filter), "OPTIONS", "/nowhere", fields.toArray(String[]::new));
    assertThat(response.status()).isEqualTo(204);
    assertThat(allowed(response)).isEqualTo(answer == null ? "" : spelled(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 200",
    "GET, /nowhere, 404",
    "GET, /broken, 500",
    "GET, /refused, 403",
    "DELETE, /, 405"
  })
  void everyResponseToAnAllowedOriginIsMarkedErrorsToo(String method, String path, int status) {
    TestResponse response = send(FILTERS.get("full"), method, path, "Origin", APP);
    assertThat(response.status()).isEqualTo(status);
    assertThat(allowed(response))
        .isEqualTo("Origin=https://app.example Expose=X-Total Credentials=true");
    assertThat(response.header("Vary").orElseThrow()).endsWith("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/broken"})
  void anotherOriginIsServedWithoutAMark(String path) {
    TestResponse response = send(FILTERS.get("full"), "GET", path, "Origin", "https://b.example");
    assertThat(allowed(response)).isEmpty();
    assertThat(response.header("Vary").orElseThrow()).endsWith("Origin");
  }

  @Test
  void whatDependsOnTheOriginVariesByItEvenForThoseWithoutOne() {
    assertThat(send(FILTERS.get("plain"), "GET", "/").header("Vary")).hasValue("Origin");
    assertThat(send(FILTERS.get("plain"), "GET", "/varying").header("Vary"))
        .hasValue("Accept, Origin");
    assertThat(send(FILTERS.get("any"), "GET", "/", "Origin", APP).header("Vary")).isEmpty();
  }

  @Test
  void severalOriginsInOneRequestAreNone() {
    TestResponse response =
        send(FILTERS.get("plain"), "GET", "/", "Origin", APP, "Origin", "https://b.example");
    assertThat(allowed(response)).isEmpty();
  }

  @Test
  void optionsThatAreNoPreflightReachTheRoute() {
    assertThat(send(FILTERS.get("plain"), "OPTIONS", "/", "Origin", APP).header("Allow"))
        .isPresent();
    assertThat(
            send(
                    FILTERS.get("plain"),
                    "OPTIONS",
                    "/nowhere",
                    "Access-Control-Request-Method",
                    "GET")
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api, true",
    "/api/, true",
    "/api/a, true",
    "/apis, false",
    "/, false",
    "/b/api, false"
  })
  void aFilterMayCoverAPartOfThePaths(String path, boolean covered) {
    for (String prefix : List.of("/api", "api/")) {
      TestResponse response = send(Cors.allow(APP).below(prefix), "GET", path, "Origin", APP);
      assertThat(response.headers().contains("Access-Control-Allow-Origin")).isEqualTo(covered);
    }
  }

  @Test
  void theOutermostFilterOfAPathDecides() {
    App app =
        Apps.create()
            .filter(Cors.allow(APP).below("/api"))
            .filter(Cors.allowAny().expose("X-Total"))
            .get("/api", _ -> Response.noContent());
    try (TestClient client = TestClient.of(app)) {
      Headers other = Headers.of("Origin", "https://b.example");
      assertThat(allowed(client.get("/api", other))).isEmpty();
      assertThat(allowed(client.get("/api", Headers.of("Origin", APP))))
          .isEqualTo("Origin=https://app.example");
      assertThat(allowed(client.get("/", other))).isEqualTo("Origin=* Expose=X-Total");
    }
  }

  @Test
  void anyOriginWithCredentialsIsRefused() {
    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(() -> Cors.allowAny().credentials())
        .withMessageContaining("TRV-WEB-028 CorsTest.java:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/",
        "app.example",
        "*",
        "null",
        "",
        "https://App.example",
        "https://app.example:443",
        "http://app.example:80",
        "https://a.example,https://b.example",
        "https://user@app.example"
      })
  void whatNoBrowserSendsAsAnOriginIsRefused(String text) {
    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(() -> Cors.allow(text))
        .withMessageContaining("TRV-WEB-029 CorsTest.java:");
  }

  private static TestResponse send(Cors cors, String method, String path, String... fields) {
    App app =
        Apps.create()
            .filter(cors)
            .get("/", _ -> Response.text("hello"))
            .get("/varying", _ -> Response.noContent().header("Vary", "Accept"))
            .get(
                "/refused",
                _ -> {
                  throw HttpException.forbidden("Planted.");
                })
            .get(
                "/broken",
                _ -> {
                  throw new IllegalStateException("planted");
                });
    try (TestClient client = TestClient.of(app)) {
      return client.send(method, path, Headers.of(fields), NOTHING);
    }
  }

  private static String allowed(TestResponse response) {
    return response.headers().names().stream()
        .filter(name -> name.startsWith("Access-Control-"))
        .map(name -> shortened(name) + "=" + response.headers().all(name).getFirst())
        .map(field -> field.replace(", ", ","))
        .collect(Collectors.joining(" "));
  }

  private static String spelled(String answer) {
    return answer
        .replace("APP", APP)
        .replace("USUAL", "Methods=GET,HEAD,POST Headers=Content-Type Max-Age=600")
        .replace("FULL", FULL);
  }

  private static String shortened(String name) {
    return name.replaceAll("^Access-Control-(Allow-)?", "").replace("Expose-Headers", "Expose");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://app.example  | GET  | X-Trace | 200 OK
          https://app.example  | BREW | X-Trace | 400 Disallowed CORS method
          https://app.example  | BREW | X-Other | 400 Disallowed CORS method, headers
          https://evil.example | GET  | X-Trace | 400 Disallowed CORS origin
          https://evil.example | BREW | X-Trace | 400 Disallowed CORS origin, method
          """)
  void aPreflightMayBeAnsweredInText(String origin, String method, String field, String told) {
    App app = Apps.create().filter(Cors.allow(APP).methods("GET").headers("X-Trace").inText());
    try (TestClient client = TestClient.of(app)) {
      TestResponse response =
          client.send(
              "OPTIONS",
              "/",
              Headers.of(
                  "Origin", origin,
                  "Access-Control-Request-Method", method,
                  "Access-Control-Request-Headers", field),
              NOTHING);
      assertThat(response.status() + " " + response.text()).isEqualTo(told);
      assertThat(response.header("Access-Control-Allow-Origin").isPresent())
          .isEqualTo(origin.equals(APP));
    }
  }
}
