package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Flask's `subdomain=`, `host=`, `defaults=`, `redirect_to` and `build_only` do.
@Shows(value = "FL-16", code = "app.add(group.host(\"{tenant}.example.org\"))")
class HostsTest {
  private static final Handler OK = _ -> Response.noContent();

  private final Group api =
      Group.of("/", group -> group.add(Route.get("/", says("api")).named("start")))
          .named("api")
          .host("api.example.org");
  private final Group tenant =
      Group.of(
              "",
              group ->
                  group
                      .add(Route.get("/", says("tenant")).named("start"))
                      .add(Route.get("/{page}", says("page")).named("page"))
                      .get("/links/all", r -> Response.text(r.url(".page", "a") + " " + other(r)))
                      .post("/only", says("posted"))
                      .get("/deep/slash/", says("slash"))
                      .urlDefault("tenant"))
          .named("tenant")
          .host("{tenant}.example.org");
  private final App app =
      Apps.create()
          .add(api)
          .add(tenant)
          .add(Route.get("/", says("any")).named("start"))
          .get("/only", says("read"));

  private static String other(Request request) {
    return request.url("api.start") + " " + request.link("start").absolute();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # host                  | path     | answer
          api.example.org         | /        | api{}
          API.Example.ORG:8443    | /        | api{}
          api.example.org.        | /        | api{}
          acme.example.org        | /        | tenant{tenant=acme}
          acme.example.org        | /x       | page{tenant=acme, page=x}
          a.b.example.org         | /        | any{}
          example.org             | /        | any{}
          evil%2Fx.example.org    | /        | any{}
          [::1]:8080              | /        | any{}
          localhost               | /        | any{}
          """,
      delimiter = '|')
  void theSamePathOnTwoHostsReachesTwoRoutes(String host, String path, String answer) {
    assertThat(get(host, path).text()).isEqualTo(answer);
  }

  @Test
  void routesOfTheHostAndOfAnyHostAnswerTogether() {
    try (TestClient client = TestClient.of(app)) {
      Headers acme = Headers.of("Host", "acme.example.org");
      assertThat(client.send("POST", "/only", acme, new byte[0]).text())
          .isEqualTo("posted{tenant=acme}");
      assertThat(client.send("DELETE", "/only", acme, new byte[0]).header("Allow"))
          .contains("GET, HEAD, OPTIONS, POST");
      assertThat(client.get("/deep/slash", acme).header("Location")).contains("/deep/slash/");
      assertThat(client.get("/deep/slash").status()).isEqualTo(404);
    }
  }

  @Test
  void linksToAnotherHostNameIt() {
    assertThat(get("acme.example.org:8080", "/links/all").text())
        .isEqualTo("/a http://api.example.org:8080/ http://acme.example.org:8080/");
    assertThat(app.url("tenant.page", "acme", "x")).isEqualTo("//acme.example.org/x");
    assertThat(app.link("api.start").absolute("https://example.org"))
        .hasToString("https://api.example.org/");
  }

  @Test
  void aHostThatIsNoPatternIsReported() {
    for (String host : new String[] {"{a}.{b:nope}.org", "{a}{b}.org", "x/{rest:path}"}) {
      App wrong = Apps.create().add(Group.of("/", group -> group.get("/", OK)).host(host));
      assertThatThrownBy(wrong::freeze).hasMessageContaining("TRV-WEB-003");
    }
  }

  @Test
  @Shows("DJ-78")
  void aFixedVariableIsTheValueOfAPathWithoutIt() {
    App pages =
        Apps.create()
            .add(Route.get("/users/", says("")).with("page", 1L).named("users"))
            .add(Route.get("/users/page/{page:int}", says("")).named("users"));
    try (TestClient client = TestClient.of(pages)) {
      assertThat(client.get("/users/").text()).isEqualTo("{page=1}");
      assertThat(client.get("/users/page/2").text()).isEqualTo("{page=2}");
      TestResponse first = client.get("/users/page/1?sort=name");
      assertThat(first.status()).isEqualTo(308);
      assertThat(first.header("Location")).contains("/users/?sort=name");
    }
    assertThat(pages.link("users").with("page", 1)).hasToString("/users/");
    assertThat(pages.link("users").with("page", 2)).hasToString("/users/page/2");
    assertThat(pages.url("users")).isEqualTo("/users/");
    assertThat(pages.url("users", 3)).isEqualTo("/users/page/3");
  }

  @Test
  void anOldPathRedirectsToTheNewOneForGood() {
    App moved =
        Apps.create()
            .add(Route.redirect("/blog/{id:int}", "/articles/{id}"))
            .add(Route.redirect("/files/{rest:path}", "/{rest}"))
            .add(Route.redirect("/docs/{name}", "https://docs.example/{name}.html"));
    try (TestClient client = TestClient.of(Apps.create().mount("/in", moved).mount("/", moved))) {
      assertThat(client.get("/blog/7?a=b").status()).isEqualTo(308);
      assertThat(client.get("/blog/7?a=b").header("Location")).contains("/articles/7?a=b");
      assertThat(client.get("/in/blog/7").header("Location")).contains("/in/articles/7");
      assertThat(client.get("/docs/a%2F%3Fb").header("Location"))
          .contains("https://docs.example/a/%3Fb.html");
      assertThat(client.get("/files//evil.example").header("Location")).contains("/evil.example");
      assertThat(client.get("/files/%2F%2Fevil.example").header("Location"))
          .contains("/evil.example");
    }
  }

  @Test
  void aRouteForLinksOnlyTakesNoRequest() {
    App app = Apps.create().add(Route.buildOnly("/cdn/{file:path}").named("cdn"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(app.url("cdn", "a/b.png")).isEqualTo("/cdn/a/b.png");
      assertThat(client.get("/cdn/a/b.png").status()).isEqualTo(404);
    }
  }

  private TestResponse get(String host, String path) {
    try (TestClient client = TestClient.of(app)) {
      return client.get(path, Headers.of("Host", host));
    }
  }

  private static Handler says(String text) {
    return request -> Response.text(text + request.variables());
  }
}
