package dev.triveni.web.filters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.web.App;
import dev.triveni.web.ContentPolicy;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.SecurityHeaders;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.support.Apps;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
  private static final String POLICY = "Content-Security-Policy";
  private static final String FRAMES = "X-Frame-Options";
  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final Headers OVER_HTTPS = Headers.of("X-Forwarded-Proto", "https");

  @Test
  void oneLineSetsAllOfThem() {
    TestResponse response = answer(SecurityHeaders.standard(), Response.noContent());
    Map<String, String> fields = new TreeMap<>();
    response.headers().forEach(fields::put);
    fields.remove("X-Request-Id");
    assertThat(fields)
        .isEqualTo(
            Map.of(
                POLICY,
                "default-src 'self'; script-src 'self'; style-src 'self';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Referrer-Policy",
                "same-origin",
                "X-Content-Type-Options",
                "nosniff",
                FRAMES,
                "DENY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/broken"})
  void errorsHaveThemToo(String path) {
    App app =
        Apps.create()
            .filter(SecurityHeaders.standard())
            .get(
                "/broken",
                _ -> {
                  throw new IllegalStateException("planted");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get(path).header("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(client.get(path).header(POLICY)).isPresent();
    }
  }

  @Test
  void transportSecurityIsPromisedOverHttpsOnly() {
    SecurityHeaders filter = SecurityHeaders.standard();
    assertThat(answer(filter, Response.noContent()).header(TRANSPORT)).isEmpty();
    assertThat(answer(filter, Response.noContent(), OVER_HTTPS).header(TRANSPORT))
        .hasValue("max-age=31536000");
    SecurityHeaders longer = filter.with(TRANSPORT, "max-age=9; includeSubDomains");
    assertThat(answer(longer, Response.noContent()).header(TRANSPORT)).isEmpty();
    assertThat(answer(longer, Response.noContent(), OVER_HTTPS).header(TRANSPORT))
        .hasValue("max-age=9; includeSubDomains");
  }

  @Test
  void whatAResponseHasSetStays() {
    Response own =
        Response.noContent()
            .header("content-security-policy", "default-src 'none'; frame-ancestors a.example")
            .header("Referrer-Policy", "origin");
    TestResponse response = answer(SecurityHeaders.standard(), own);
    assertThat(response.headers().all(POLICY))
        .containsExactly("default-src 'none'; frame-ancestors a.example");
    assertThat(response.headers().all("Referrer-Policy")).containsExactly("origin");
    assertThat(response.header(FRAMES)).as("would contradict").isEmpty();
    assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void thePolicyDoesNotContradictFramingThatAResponseAllows() {
    TestResponse response =
        answer(SecurityHeaders.standard(), Response.noContent().header(FRAMES, "SAMEORIGIN"));
    assertThat(response.headers().all(FRAMES)).containsExactly("SAMEORIGIN");
    assertThat(response.header(POLICY).orElseThrow())
        .contains("default-src 'self'")
        .doesNotContain("frame-ancestors");
  }

  @Test
  void eachRequestHasItsOwnNonceWhichItsPolicyNames() {
    App app =
        Apps.create()
            .filter(SecurityHeaders.standard())
            .get("/", request -> Response.text(request.get(SecurityHeaders.NONCE)));
    try (TestClient client = TestClient.of(app)) {
      TestResponse first = client.get("/");
      TestResponse second = client.get("/");
      assertThat(first.text()).hasSize(22).isNotEqualTo(second.text());
      assertThat(first.header(POLICY).orElseThrow())
          .contains("script-src 'self' 'nonce-" + first.text() + "';");
      assertThat(second.header(POLICY).orElseThrow()).contains("'nonce-" + second.text() + "'");
    }
  }

  @Test
  void aPageThatIsStillToBeWrittenMayAskForItsNonceThen() {
    App app =
        Apps.create()
            .filter(SecurityHeaders.standard())
            .get(
                "/",
                request ->
                    Response.stream(
                        "text/html",
                        out -> out.write(request.get(SecurityHeaders.NONCE).getBytes(UTF_8))));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/");
      assertThat(response.header(POLICY).orElseThrow())
          .contains("script-src 'self' 'nonce-" + response.text() + "'; style-src 'self' 'nonce-");
    }
  }

  @Test
  void aPageThatTheClientKeepsKeepsItsPolicy() {
    TestResponse response = answer(SecurityHeaders.standard(), Response.status(304));
    assertThat(response.header(POLICY)).isEmpty();
    assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aPolicyNamesFurtherSources() {
    ContentPolicy policy =
        ContentPolicy.strict()
            .scripts("https://cdn.example")
            .styles("'unsafe-inline'")
            .images("data:", "https:")
            .fonts("https://fonts.example")
            .connections("wss:")
            .frames("https://video.example")
            .forms("https://pay.example")
            .framedBy("'self'");
    TestResponse response = answer(SecurityHeaders.standard().policy(policy), Response.noContent());
    assertThat(response.header(POLICY).orElseThrow())
        .isEqualTo(
            "default-src 'self'; script-src 'self' https://cdn.example;"
                + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self';"
                + " form-action 'self' https://pay.example; frame-ancestors 'self';"
                + " img-src 'self' data: https:; font-src 'self' https://fonts.example;"
                + " connect-src 'self' wss:; frame-src 'self' https://video.example");
    assertThat(response.header(FRAMES)).hasValue("SAMEORIGIN");
  }

  @Test
  void framingByOthersHasNoOldWord() {
    ContentPolicy policy = ContentPolicy.strict().framedBy("https://portal.example");
    TestResponse response = answer(SecurityHeaders.standard().policy(policy), Response.noContent());
    assertThat(response.header(POLICY).orElseThrow())
        .endsWith("frame-ancestors https://portal.example");
    assertThat(response.header(FRAMES)).isEmpty();
  }

  @Test
  void aFieldMayBeChangedAddedOrLeftOut() {
    SecurityHeaders filter =
        SecurityHeaders.standard()
            .with("referrer-policy", "no-referrer")
            .with("X-Own", "1")
            .without(POLICY)
            .without("Permissions-Policy");
    TestResponse response = answer(filter, Response.noContent());
    assertThat(response.headers().all("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(response.header("X-Own")).hasValue("1");
    assertThat(response.headers().names()).doesNotContain(POLICY, "Permissions-Policy");
    SecurityHeaders fixed = SecurityHeaders.standard().with(POLICY, "default-src 'none'");
    assertThat(answer(fixed, Response.noContent()).headers().all(POLICY))
        .containsExactly("default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;script-src *", "a,b", "a\n", "ä"})
  void aSourceCannotBeginAnotherDirective(String source) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentPolicy.strict().scripts(source))
        .withMessageStartingWith("TRV-WEB-036 '" + source + "' is not a source for script-src");
  }

  private static TestResponse answer(SecurityHeaders filter, Response response) {
    return answer(filter, response, Headers.none());
  }

  private static TestResponse answer(SecurityHeaders filter, Response response, Headers headers) {
    App app =
        Apps.create()
            .filter(TrustedProxies.of("127.0.0.1", "::1"))
            .filter(filter)
            .get("/", _ -> response);
    try (TestClient client = TestClient.of(app)) {
      return client.get("/", headers);
    }
  }
}
