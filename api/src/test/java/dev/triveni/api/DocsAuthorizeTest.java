package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Swagger UI's button "Authorize" in a real browser, with a server that gives tokens.
class DocsAuthorizeTest {
  private static RunningApp run;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    App app = App.create(Config.of(Map.of("server.port", "0", "server.host", "127.0.0.1")));
    app.install(
        Api.of(api ->
            api.pages(pages ->
                    pages.parameter("persistAuthorization", true).oauth("clientId", "docs"))
                .routes(new Doors())));
    app.post("/token", DocsAuthorizeTest::token);
    app.get("/authorize", DocsAuthorizeTest::authorize);
    app.get("/openid", DocsAuthorizeTest::discovery);
    run = app.start();
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    run.close();
  }

  @BeforeEach
  void forget() {
    browser.visit(run.url() + "/docs").run("localStorage.clear()");
    browser.visit(run.url() + "/docs").await(".info .title");
  }

  @ParameterizedTest
  @Shows(
      value = "FA-23",
      code = "api.pages(pages -> pages.parameter(\"persistAuthorization\", true))")
  @CsvSource({
    "basic, #auth-basic-username, ann, #auth-basic-password, s3cret, ann:s3cret",
    "bearer, #auth-bearer-value, t0ken, , , Bearer t0ken",
    "header, #api_key_value, k3y, , , k3y",
    "query, #api_key_value, k3y, , , k3y",
    "cookie, #api_key_value, k3y, , , k3y",
    "password, #oauth_username, ann, #oauth_password, s3cret, password ann s3cret docs",
    "code, #client_id_authorizationCode, mine, , , authorization_code c0de mine",
    "connect, #client_id_authorization_code, mine, , , Bearer authorization_code c0de mine"
  })
  void eachSchemeIsAuthorized(
      String door, String field, String text, String second, String secret, String found) {
    open(door);
    if (!door.equals("basic")) { // of which the browser itself would ask for a password
      assertThat(knock(door)).contains("Not authenticated");
    }

    browser.click(at(door) + " .authorization__btn").type(".modal-ux " + field, text);
    if (second != null) {
      browser.type(".modal-ux " + second, secret);
    }
    browser.click(".modal-ux .authorize").await(".modal-ux", "Authorized").click(".btn-done");

    assertThat(knock(door)).contains(found);
  }

  @Test
  void whoIsAuthorizedStaysSoWhenThePageIsLoadedAgain() {
    browser
        .click(at("bearer") + " .authorization__btn")
        .type(".modal-ux #auth-bearer-value", "t0ken")
        .click(".modal-ux .authorize")
        .click(".btn-done");
    browser.visit(run.url() + "/docs").await(".info .title");
    open("bearer");
    assertThat(knock("bearer")).contains("Bearer t0ken");
  }

  private static void open(String door) {
    browser.click(at(door) + " .opblock-summary-control").click(at(door) + " .try-out__btn");
  }

  private static String knock(String door) {
    if (browser.count(at(door) + " .btn-clear") > 0) {
      browser.click(at(door) + " .btn-clear");
    }
    return browser
        .click(at(door) + " .execute")
        .await(at(door) + " .live-responses-table .microlight")
        .text(at(door) + " .live-responses-table .microlight");
  }

  private static String at(String door) {
    return "#operations-Doors-doors_" + door;
  }

  /// A token that says what it was given for.
  private static Response token(Request request) {
    String client =
        request
            .header("Authorization")
            .map(DocsAuthorizeTest::user)
            .orElseGet(() -> value(request, "client_id"));
    List<String> parts =
        request.value("username").isPresent()
            ? List.of("password", value(request, "username"), value(request, "password"), client)
            : List.of(value(request, "grant_type"), value(request, "code"), client);
    return Response.json(
        Map.of("access_token", String.join(" ", parts).strip(), "token_type", "bearer"));
  }

  private static String user(String authorization) {
    byte[] bytes = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
    return new String(bytes, StandardCharsets.UTF_8).replaceAll(":.*", "");
  }

  private static String value(Request request, String name) {
    return request.value(name).orElse("");
  }

  /// Allows at once what the client asks for, and sends the user back.
  private static Response authorize(Request request) {
    String state = URLEncoder.encode(value(request, "state"), StandardCharsets.UTF_8);
    String target = value(request, "redirect_uri") + "?code=c0de&state=" + state;
    return Response.status(302).header("Location", target);
  }

  private static Response discovery(Request request) {
    return Response.json(
        Map.of(
            "issuer", request.origin(),
            "authorization_endpoint", request.origin() + "/authorize",
            "token_endpoint", request.origin() + "/token",
            "grant_types_supported", List.of("authorization_code"),
            "scopes_supported", List.of("openid")));
  }

  @Routes("/doors")
  static class Doors {
    @Get("/basic")
    String basic(@HttpBasic BasicCredentials credentials) {
      return credentials.username() + ":" + credentials.password();
    }

    @Get("/bearer")
    String bearer(@HttpBearer HttpCredentials credentials) {
      return credentials.scheme() + " " + credentials.credentials();
    }

    @Get("/header")
    String header(@ApiKey(header = "X-Key") String key) {
      return key;
    }

    @Get("/query")
    String query(@ApiKey(query = "key") String key) {
      return key;
    }

    @Get("/cookie")
    String cookie(@ApiKey(cookie = "key") String key) {
      return key;
    }

    @Get("/password")
    String password(@OAuth2Password(tokenUrl = "/token") String token) {
      return token;
    }

    @Get("/code")
    String code(@OAuth2Code(authorizationUrl = "/authorize", tokenUrl = "/token") String token) {
      return token;
    }

    @Get("/connect")
    String connect(@OpenIdConnect(url = "/openid") String authorization) {
      return authorization;
    }
  }
}
