package dev.triveni.web.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.spi.RequestLog;
import dev.triveni.web.support.Apps;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevelopmentPageTest {
  private static final String OTHER = "of another request";
  private static final String FORGOTTEN = "INFO line 1.";
  private static final Headers CURL = Headers.of("Accept", "*/*", "User-Agent", "curl/8.14.1");

  @Test
  @Shows(value = "FA-43", code = "DEBUG=true")
  void aFailureIsShownWithItsSourceLinesAndCauses() {
    try (TestClient client =
        TestClient.of(debugged().add(Route.get("/books/{id:int}", this::find).named("book")))) {
      TestResponse response = client.get("/books/7?page=2", Apps.BROWSER);
      assertThat(response.status()).isEqualTo(500);
      assertThat(response.header("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(response.text())
          .contains("<h1>java.lang.IllegalStateException</h1>", "There is no shelf for 7")
          .contains("<strong>DevelopmentPageTest.find</strong>")
          .containsPattern(
              "failing\"><span[^>]*>\\d+</span><code> +throw new Ill.*no shelf for &quot;")
          .contains("<h2>Caused by java.lang.NumberFormatException</h2>", "&quot;seven&quot;")
          .contains("<strong>DevelopmentPageTest.parse</strong>")
          .containsPattern("<summary>\\d+ frames of the framework and the JDK</summary>")
          .contains("<h2>Route</h2><dl><dt>pattern</dt><dd>GET /books/{id:int}</dd>")
          .contains("<dt>name</dt><dd>book</dd><dt>declared at</dt><dd>DevelopmentPageTest.java:")
          .contains("<h2>Path variables</h2><dl><dt>id</dt><dd>7</dd>")
          .contains("<h2>Query</h2>", "<dt>page</dt><dd>2</dd>")
          .contains("<dt>server.host</dt><dd>127.0.0.1</dd>");
    }
  }

  @Test
  void aPageOfDevelopmentLoadsNothingAndRunsItsOwnScriptOnly() {
    try (TestClient client = TestClient.of(debugged().get("/", this::find))) {
      TestResponse response = client.get("/", Apps.BROWSER);
      assertThat(response.header("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'sha256-")
          .endsWith("frame-ancestors 'none'");
      assertThat(response.header("Cache-Control")).contains("no-store");
      assertThat(response.text()).doesNotContain("http://", "https://", " style=\"", " onclick=");
    }
  }

  @Test
  void whatWasLoggedForTheRequestIsShownAndNothingElse() {
    App app =
        debugged()
            .get(
                "/quiet",
                _ -> {
                  RequestLog.keep(() -> "INFO " + OTHER);
                  return Response.noContent();
                })
            .get(
                "/",
                request -> {
                  for (int i = 1; i <= 101; i++) {
                    int number = i;
                    RequestLog.keep(() -> "INFO line " + number + ".");
                  }
                  return find(request);
                });
    try (TestClient client = TestClient.of(app)) {
      client.get("/quiet");
      assertThat(client.get("/", Apps.BROWSER).text())
          .contains("INFO line 2.\n", "INFO line 101.")
          .doesNotContain(FORGOTTEN, OTHER);
    }
  }

  @Test
  void theFormAndTheNamesInTheSessionAreShown() {
    App app =
        App.create(Config.of(Map.of("debug", "true", "secret-key", "k".repeat(40))))
            .get(
                "/login",
                request -> {
                  request.session().put("user", 7);
                  return Response.noContent();
                })
            .post("/", this::find);
    try (TestClient client = TestClient.of(app)) {
      client.get("/login");
      Headers form =
          Headers.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded");
      byte[] body = "title=Rivers&password=abcdefg".getBytes(StandardCharsets.UTF_8);
      assertThat(client.send("POST", "/", form, body).text())
          .contains("<dt>title</dt><dd>Rivers</dd><dt>password</dt><dd>***</dd>")
          .contains("<h2>Session</h2><dl><dt>user</dt><dd>***</dd>");
    }
  }

  @Test
  void programsGetTheirProblemDocumentWithATrace() {
    try (TestClient client = TestClient.of(debugged().get("/", this::find))) {
      TestResponse response = client.get("/");
      assertThat(response.header("Content-Type")).contains("application/problem+json");
      assertThat(response.text())
          .contains("\"status\":500,\"detail\":\"Something went wrong here.")
          .contains("\"trace\":[{\"exception\":\"java.lang.IllegalStateException\",\"message\":")
          .contains("\"frames\":[\"DevelopmentPageTest.find (DevelopmentPageTest.java:")
          .contains("{\"exception\":\"java.lang.NumberFormatException\"");
    }
  }

  @Test
  void aTerminalGetsText() {
    try (TestClient client = TestClient.of(debugged().get("/", this::find))) {
      TestResponse response = client.get("/", CURL);
      assertThat(response.header("Content-Type")).contains("text/plain; charset=utf-8");
      assertThat(response.text())
          .startsWith("java.lang.IllegalStateException\nThere is no shelf for ")
          .containsPattern("  > \\d+ +throw new IllegalStateException\\(\"There is no shelf")
          .contains("  at DevelopmentPageTest.parse (DevelopmentPageTest.java:")
          .contains("frames of the framework and the JDK");
      assertThat(client.get("/", Headers.of("Accept", "text/plain")).text())
          .startsWith("java.lang.IllegalStateException");
    }
  }

  @Test
  void aPathThatNobodyHasIsAnsweredWithThoseThatThereAre() {
    App app =
        debugged()
            .add(Route.get("/books/{id:int}", this::find).named("book"))
            .mount("/files", _ -> Response.noContent());
    try (TestClient client = TestClient.of(app)) {
      TestResponse missing = client.get("/boks/7", Apps.BROWSER);
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.text())
          .contains("<h1>404 Not Found</h1>", "There is nothing at /boks/7.")
          .contains("<td>GET</td><td><code>/books/{id:int}</code></td><td>book</td>")
          .contains("<td>DevelopmentPageTest.java:");
      assertThat(client.get("/boks/7", CURL).text()).contains("GET /books/{id:int} (Develop");
      assertThat(client.get("/boks/7").text())
          .contains("\"detail\":\"There is nothing at /boks/7.\"")
          .doesNotContain("trace");
    }
  }

  @Test
  void pagesForPeopleDoNotHideAFailureButHandlersOfItsClassDo() {
    App app =
        debugged()
            .get("/", this::find)
            .get(
                "/known",
                _ -> {
                  throw new UnsupportedOperationException("known");
                })
            .get(
                "/forbidden",
                _ -> {
                  throw HttpException.forbidden("Not yours.");
                })
            .onStatus(500, (_, _) -> Response.text("sorry").withStatus(500))
            .onStatus(404, (_, _) -> Response.text("nothing").withStatus(404))
            .onError(UnsupportedOperationException.class, (_, _) -> Response.text("handled"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/", Apps.BROWSER).text()).contains("There is no shelf");
      assertThat(client.get("/known", Apps.BROWSER).text()).isEqualTo("handled");
      assertThat(client.get("/missing", Apps.BROWSER).text()).isEqualTo("nothing");
      assertThat(client.get("/forbidden", Apps.BROWSER).text())
          .contains("Not yours.")
          .doesNotContain("Caused by", "Copy as text");
    }
  }

  @Test
  void theOutermostApplicationDecidesForThoseInIt() {
    App inner = Apps.create().errorFormat(ErrorFormat.detail()).get("/books/{id:int}", this::find);
    try (TestClient client = TestClient.of(debugged().mount("/shop", inner))) {
      assertThat(client.get("/shop/books/7", Apps.BROWSER).text())
          .contains("There is no shelf for 7", "GET /shop/books/7");
    }
    App open = App.create(Config.of(Map.of("debug", "true"))).get("/books/{id:int}", this::find);
    try (TestClient client = TestClient.of(Apps.create().mount("/shop", open))) {
      assertThat(client.get("/shop/books/7", Apps.BROWSER).text()).doesNotContain("shelf");
    }
  }

  @Test
  void aFailureWithoutAMessageOrWithItselfAsCauseIsShown() {
    Exception first = new Exception();
    Exception second = new Exception(first);
    first.initCause(second);
    App app =
        debugged()
            .get(
                "/",
                _ -> {
                  throw second;
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/", CURL).text()).startsWith("java.lang.Exception\njava.lang.Exc");
    }
  }

  static App debugged() {
    return App.create(Config.of(Map.of("debug", "true")));
  }

  private Response find(Request request) {
    Object id = request.variables().getOrDefault("id", "none");
    try {
      return Response.text("" + parse("seven"));
    } catch (NumberFormatException e) {
      throw new IllegalStateException("There is no shelf for " + id, e);
    }
  }

  private static int parse(String text) {
    return Integer.parseInt(text);
  }
}
