package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

  @ParameterizedTest
  @Shows(value = "DJ-78", code = "app.get(\"/{year:regex([0-9]{4})}/\", handler)")
  @CsvSource(
      textBlock =
          """
          # pattern                | path               | variables, or - for 404
          /                        | /                  | {}
          /                        | /x                 | -
          /a/b                     | /a/b               | {}
          /a/b                     | /a                 | -
          /a/b                     | /a/b/c             | -
          /a/b                     | /A/b               | -
          /a b                     | /a%20b             | {}
          /straße                  | /stra%C3%9Fe       | {}
          /{x}                     | /7                 | {x=7}
          /{x}                     | /                  | -
          /{x}                     | /a%2Fb             | {x=a/b}
          /{x}                     | /a/b               | -
          /{x}                     | /%F0%9F%98%80      | {x=😀}
          /{x:regex([0-9]{4})}/    | /2026/             | {x=2026}
          /{x:regex([0-9]{4})}/    | /26/               | -
          /{x}/edit                | /7/edit            | {x=7}
          /{x}/edit                | /7/view            | -
          /{x}/{y}                 | /a/b               | {x=a, y=b}
          /{x}/                    | /a/                | {x=a}
          /files/{rest:path}       | /files/a           | {rest=a}
          /files/{rest:path}       | /files/a/b/c.txt   | {rest=a/b/c.txt}
          /files/{rest:path}       | /files/a//b        | {rest=a//b}
          /files/{rest:path}       | /files/            | -
          /files/{rest:path}       | /files             | -
          """,
      delimiter = '|')
  void aPatternMatchesPaths(String pattern, String path, String expected) {
    App app = Apps.create().get(pattern, request -> Response.text("" + request.variables()));
    try (TestClient client = TestClient.of(app)) {
      var response = client.get(path);
      assertThat(response.status() == 404 ? "-" : response.text()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # path         | which route answers
          /users/me      | /users/me
          /users/7       | /users/{id:int}
          /users/ann     | /users/{name}
          /users/ann/x   | /users/{rest:path}
          /users/me/x    | /users/me/{more}
          /users/me/x/y  | /users/{rest:path}
          /users/7/posts | /users/{id:int}/posts
          /users/7/likes | /users/{rest:path}
          /users/ann/posts | /users/{rest:path}
          /users/new     | /users/{word:any(new, old)}
          """,
      delimiter = '|')
  void theMostSpecificRouteAnswersInWhateverOrderTheyAreAdded(String path, String expected) {
    List<String> patterns =
        List.of(
            "/users/{rest:path}",
            "/users/{name}",
            "/users/{word:any(new, old)}",
            "/users/{id:int}/posts",
            "/users/{id:int}",
            "/users/me/{more}",
            "/users/me");
    for (List<String> order : List.of(patterns, patterns.reversed())) {
      App app = Apps.create();
      order.forEach(pattern -> app.get(pattern, _ -> Response.text(pattern)));
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.get(path).text()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aSearchThatComesBackForgetsTheVariablesOfTheBranch() {
    App app =
        Apps.create()
            .get("/{a:int}/{b:int}/end", request -> Response.text("numbers" + request.variables()))
            .get("/{c}/{d}/{e}", request -> Response.text("texts" + request.variables()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/1/2/end").text()).isEqualTo("numbers{a=1, b=2}");
      assertThat(client.get("/1/2/3").text()).isEqualTo("texts{c=1, d=2, e=3}");
    }
  }

  @Test
  void aMethodIsLookedForInEveryRouteOfThePath() {
    App app =
        Apps.create()
            .get("/users/me", _ -> Response.text("me"))
            .post("/users/{name}", request -> Response.text("post " + request.variable("name")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/users/me").text()).isEqualTo("me");
      assertThat(client.post("/users/me", "{}").text()).isEqualTo("post me");
      assertThat(client.delete("/users/me").header("Allow")).contains("GET, HEAD, OPTIONS, POST");
    }
  }

  @Test
  void aPathThatIsNotEncodedRightIsABadRequest() {
    try (TestClient client = TestClient.of(Apps.create().get("/{x}", _ -> Response.noContent()))) {
      for (String path : List.of("/%", "/%4", "/%zz", "/%ff", "/%c3%28")) {
        assertThat(client.get(path).status()).as(path).isEqualTo(400);
      }
    }
  }

  @Test
  void aThousandRoutesAreFoundEach() {
    App app = Apps.create();
    for (int i = 0; i < 1_000; i++) {
      String text = "route " + i;
      app.get("/r" + i + "/{x}", _ -> Response.text(text));
    }
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/r0/a").text()).isEqualTo("route 0");
      assertThat(client.get("/r999/a").text()).isEqualTo("route 999");
    }
  }

  @Test
  void routesAreListedInTheOrderInWhichTheyWereAdded() {
    Handler handler = _ -> Response.noContent();
    App app =
        Apps.create()
            .get("/a", handler)
            .add(Route.of("PROPFIND", "/b", handler).named("find"))
            .delete("/c", handler);
    assertThat(app.routes())
        .extracting(Route::toString)
        .containsExactly("GET /a", "PROPFIND /b", "DELETE /c");
    assertThat(app.routes().get(1).name()).contains("find");
    assertThat(app.routes().getFirst().place()).matches("RoutingTest\\.java:\\d+");
  }

  @Test
  void anyMethodCanBeRouted() {
    App app = Apps.create().add(Route.of("PROPFIND", "/x", _ -> Response.text("found")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.send("PROPFIND", "/x").text()).isEqualTo("found");
    }
  }
}
