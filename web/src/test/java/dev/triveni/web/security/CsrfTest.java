package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Cors;
import dev.triveni.web.Csrf;
import dev.triveni.web.Form;
import dev.triveni.web.FormSettings;
import dev.triveni.web.Headers;
import dev.triveni.web.Part;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page of another site must not act in the name of its visitor.
class CsrfTest {
  private static final String COOKIE = "Cookie: session=x";

  @Nested
  class Origins {

    @ParameterizedTest
    @Shows(
        value = {"BI-17", "UN-FA-10"},
        code = "App.create() // security.csrf is on")
    @CsvSource(
        textBlock =
            """
            # method | what the browser says                                    | answer
            POST     | Sec-Fetch-Site: cross-site                               | 403
            PUT      | Sec-Fetch-Site: cross-site                               | 403
            DELETE   | Sec-Fetch-Site: cross-site                               | 403
            POST     | Sec-Fetch-Site: same-site                                | 403
            POST     | Sec-Fetch-Site: same-origin                              | 200
            POST     | Sec-Fetch-Site: none                                     | 200
            POST     | Sec-Fetch-Site: invented                                 | 403
            POST     | Sec-Fetch-Site: same-origin; Sec-Fetch-Site: cross-site  | 403
            POST     | Sec-Fetch-Site: same-origin; Origin: https://evil.example | 200
            POST     | Origin: https://evil.example                             | 403
            POST     | Origin: null                                             | 403
            POST     | Origin: http://localhost                                 | 200
            POST     | Origin: https://localhost                                | 200
            POST     | Origin: http://localhost:8080                            | 403
            POST     | Origin: http://localhost.evil.example                    | 403
            POST     | Origin: http://blog.localhost                            | 403
            POST     | Origin: http://localhost; Origin: http://localhost       | 403
            POST     | Accept: */*                                              | 200
            GET      | Sec-Fetch-Site: cross-site                               | 200
            HEAD     | Sec-Fetch-Site: cross-site                               | 200
            """,
        delimiter = '|')
    void theBrowserTellsWhereARequestWithCookiesComesFrom(String method, String says, int status) {
      assertThat(send(Apps.create(), method, COOKIE + "; " + says)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # credentials                    | answer
            Cookie: session=x                | 403
            Authorization: Basic YTpi        | 403
            Authorization: bAsIc YTpi        | 403
            Authorization: Bearer token      | 200
            X-API-Key: key                   | 200
            """,
        delimiter = '|')
    void onlyWhatBrowsersSendByThemselvesCanBeForged(String credentials, int status) {
      assertThat(send(Apps.create(), "POST", credentials + "; Sec-Fetch-Site: cross-site"))
          .isEqualTo(status);
    }

    @Test
    void aTrustedOriginPasses() {
      App app = App.create(Apps.config("security.trusted-origins", "https://app.example"));
      String from = COOKIE + "; Sec-Fetch-Site: cross-site; Origin: ";
      assertThat(send(app, "POST", from + "https://app.example")).isEqualTo(200);
      assertThat(send(Apps.create(), "POST", from + "https://app.example")).isEqualTo(403);
    }

    @Test
    void whomCorsLetsInWithCredentialsPasses() {
      String from = COOKIE + "; Sec-Fetch-Site: cross-site; Origin: https://app.example";
      Cors cors = Cors.allow("https://app.example");
      assertThat(send(Apps.create().filter(cors.credentials()), "POST", from)).isEqualTo(200);
      assertThat(send(Apps.create().filter(cors), "POST", from)).isEqualTo(403);
      assertThat(send(Apps.create().filter(Cors.allowAny()), "POST", from)).isEqualTo(403);
    }

    @Test
    void itCanBeLeftOut() {
      String forged = COOKIE + "; Sec-Fetch-Site: cross-site";
      assertThat(send(App.create(Apps.config("security.csrf", "false")), "POST", forged))
          .isEqualTo(200);
      App exempt = Apps.create().filter(Csrf.origins().exempt("/"));
      assertThat(send(exempt, "POST", forged)).isEqualTo(200);
    }

    @Test
    void aMountedApplicationBelievesTheOneAroundIt() {
      App inner = Apps.create().post("/", _ -> Response.text("done"));
      App app =
          App.create(Apps.config("security.trusted-origins", "https://app.example"))
              .mount("/inner", inner);
      try (TestClient client = TestClient.of(app)) {
        Headers from = headers(COOKIE + "; Origin: https://app.example");
        assertThat(client.send("POST", "/inner/", from, new byte[0]).status()).isEqualTo(200);
        Headers evil = headers(COOKIE + "; Origin: https://evil.example");
        assertThat(client.send("POST", "/inner/", evil, new byte[0]).status()).isEqualTo(403);
      }
    }
  }

  @Nested
  class Tokens {
    private final App app =
        Apps.signing()
            .filter(Csrf.tokens().exempt("/hooks/*", "/ping"))
            .get("/form", request -> Response.text(Csrf.token(request)))
            .post("/", _ -> Response.text("done"))
            .post("/hooks/{name}", _ -> Response.text("done"))
            .post("/ping", _ -> Response.text("done"))
            .post("/pingpong", _ -> Response.text("done"))
            .post(
                "/login",
                request -> {
                  request.session().renew().put("user", 7L);
                  return Response.noContent();
                });

    @Test
    void theTokenOfAFormOrAHeaderIsDemanded() {
      try (TestClient client = TestClient.of(app)) {
        assertThat(post(client, "/", "").status()).isEqualTo(403);
        String token = client.get("/form").text();
        assertThat(post(client, "/", "").status()).isEqualTo(403);
        assertThat(post(client, "/", "csrf_token=").status()).isEqualTo(403);
        assertThat(post(client, "/", "a=1&csrf_token=" + token).text()).isEqualTo("done");
        assertThat(withHeader(client, token).text()).isEqualTo("done");
        assertThat(withHeader(client, token + "A").status()).isEqualTo(403);
        assertThat(withHeader(client, token.substring(4)).status()).isEqualTo(403);
        assertThat(withHeader(client, "not base64!").status()).isEqualTo(403);
      }
    }

    @Test
    void aTokenBeforeTheFilesIsFoundAndTheRouteStillDecidesHowLargeTheyAre() {
      FormSettings small = FormSettings.standard().withFiles(0);
      try (TestClient client = TestClient.of(uploads(small))) {
        String field = Csrf.FIELD + "\r\n\r\n" + client.get("/form").text();
        assertThat(upload(client, "/whole", field, "f; filename=a").text()).isEqualTo("200000");
        assertThat(upload(client, "/stream", field, "f; filename=a").text()).isEqualTo("2");
      }
    }

    @Test
    void aTokenBehindTheFilesIsFoundInAFormOfTheUsualSize() {
      try (TestClient client = TestClient.of(uploads(FormSettings.standard()))) {
        String field = Csrf.FIELD + "\r\n\r\n" + client.get("/form").text();
        assertThat(uploadFirst(client, field).text()).isEqualTo("200000");
      }
      try (TestClient client = TestClient.of(uploads(FormSettings.standard().withFiles(0)))) {
        String field = Csrf.FIELD + "\r\n\r\n" + client.get("/form").text();
        assertThat(uploadFirst(client, field).status()).isEqualTo(413);
      }
    }

    @ParameterizedTest
    @CsvSource({"10, 200", "65530, 200", "200000, 200"})
    void aTokenOfALongFormIsFoundWhereverItStands(int length, int status) {
      try (TestClient client = TestClient.of(app)) {
        String token = client.get("/form").text();
        String text = "a=" + "x".repeat(length);
        assertThat(post(client, "/", text + "&csrf_token=" + token).status()).isEqualTo(status);
        assertThat(post(client, "/", "csrf_token=" + token + "&" + text).status())
            .isEqualTo(status);
        assertThat(post(client, "/", text + "&csrf_token=" + token + "A").status()).isEqualTo(403);
      }
    }

    private App uploads(FormSettings usual) {
      return Apps.signing()
          .filter((request, next) -> next.handle(request.with(FormSettings.KEY, usual)))
          .filter(Csrf.tokens())
          .get("/form", request -> Response.text(Csrf.token(request)))
          .post(
              "/whole",
              request -> {
                Form form = request.form(FormSettings.standard());
                return Response.text("" + form.file("f").size());
              })
          .post(
              "/stream",
              request -> {
                int count = 0;
                for (Part _ : request.parts()) {
                  count++;
                }
                return Response.text("" + count);
              });
    }

    private static TestResponse upload(
        TestClient client, String path, String field, String fileName) {
      return multipart(client, path, field, fileName + "\r\n\r\n" + "x".repeat(200_000));
    }

    private static TestResponse uploadFirst(TestClient client, String field) {
      String file = "f; filename=a\r\n\r\n" + "x".repeat(200_000);
      return multipart(client, "/whole", file, field);
    }

    private static TestResponse multipart(TestClient client, String path, String... parts) {
      StringBuilder body = new StringBuilder();
      for (String part : parts) {
        body.append("--X\r\nContent-Disposition: form-data; name=").append(part).append("\r\n");
      }
      return client.send(
          "POST",
          path,
          Headers.of("Content-Type", "multipart/form-data; boundary=X"),
          body.append("--X--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenMayBeUsedAgainAndNoTwoAreAlike() {
      try (TestClient client = TestClient.of(app)) {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 20; i++) {
          tokens.add(client.get("/form").text());
        }
        assertThat(tokens).hasSize(20);
        assertThat(tokens).allMatch(token -> withHeader(client, token).status() == 200);
        assertThat(tokens).allMatch(token -> withHeader(client, token).status() == 200);
      }
    }

    @Test
    void theTokenOfAnotherSessionIsWorthNothing() {
      App other = Apps.signing().get("/form", request -> Response.text(Csrf.token(request)));
      try (TestClient client = TestClient.of(app);
          TestClient attacker = TestClient.of(other)) {
        client.get("/form");
        assertThat(withHeader(client, attacker.get("/form").text()).status()).isEqualTo(403);
      }
    }

    @Test
    void loggingInMakesOldTokensWorthless() {
      try (TestClient client = TestClient.of(app)) {
        String before = client.get("/form").text();
        assertThat(post(client, "/login", "csrf_token=" + before).status()).isEqualTo(204);
        assertThat(withHeader(client, before).status()).isEqualTo(403);
        assertThat(withHeader(client, client.get("/form").text()).status()).isEqualTo(200);
      }
    }

    @Test
    void aTokenDoesNotExcuseAnotherSite() {
      try (TestClient client = TestClient.of(app)) {
        String token = client.get("/form").text();
        Headers forged = headers("X-CSRF-Token: " + token + "; Sec-Fetch-Site: same-site");
        assertThat(client.send("POST", "/", forged, new byte[0]).status()).isEqualTo(403);
      }
    }

    @Test
    void exemptPathsAreLeftOut() {
      try (TestClient client = TestClient.of(app)) {
        assertThat(post(client, "/hooks/payment", "").text()).isEqualTo("done");
        assertThat(post(client, "/ping", "").text()).isEqualTo("done");
        assertThat(post(client, "/pingpong", "").status()).isEqualTo(403);
      }
    }

    private static TestResponse withHeader(TestClient client, String token) {
      return client.send("POST", "/", Headers.of("x-csrf-token", token), new byte[0]);
    }

    private static TestResponse post(TestClient client, String path, String form) {
      return client.send(
          "POST",
          path,
          Headers.of("Content-Type", "application/x-www-form-urlencoded"),
          form.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int send(App app, String method, String headers) {
    app.get("/", _ -> Response.text("read"));
    for (String one : List.of("POST", "PUT", "DELETE")) {
      app.add(Route.of(one, "/", _ -> Response.text("done")));
    }
    try (TestClient client = TestClient.of(app)) {
      return client.send(method, "/", headers(headers), new byte[0]).status();
    }
  }

  private static Headers headers(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("; ")) {
      lines.addAll(List.of(line.split(": ", 2)));
    }
    return Headers.of(lines.toArray(String[]::new));
  }
}
