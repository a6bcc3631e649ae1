package dev.triveni.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Outcome;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Cookie;
import dev.triveni.web.Form;
import dev.triveni.web.FormSettings;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.Signer;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import dev.triveni.web.support.Apps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One echo for each property of a request.
class EchoesTest {
  record Note(String text) {}

  @Test
  @Shows(
      value = {"FL-22", "DJ-80"},
      code = "request.query(\"q\")")
  void theQuery() {
    assertThat(get("/x?q=a+b&q=c", request -> request.query("q").orElse(""))).isEqualTo("a b");
    assertThat(get("/x?q=a&q=c", request -> request.queries("q"))).isEqualTo("[a, c]");
  }

  @Test
  @Shows(
      value = {"FL-22", "DJ-80"},
      code = "request.form().get(\"title\")")
  void theForm() {
    assertThat(post(Form.of("title", "Cats"), request -> request.form().get("title")))
        .isEqualTo("Cats");
  }

  @Test
  @Shows(
      value = {"FL-22", "DJ-80"},
      code = "request.form().file(\"photo\")")
  void theFiles() {
    Form form = Form.empty().with("photo", Upload.of("cat.png", "image/png", new byte[3]));
    assertThat(post(form, request -> request.form().file("photo"))).isEqualTo("cat.png (3 bytes)");
  }

  @Test
  @Shows({"FL-22", "DJ-80"})
  void aValueOfTheQueryOrTheForm() {
    Form form = Form.of("a", "form").with("q", "form");
    assertThat(post(form, request -> request.value("q").orElse("") + request.value("a")))
        .isEqualTo("queryOptional[form]");
    assertThat(post(form, request -> request.value("none"))).isEqualTo("Optional.empty");
  }

  @ParameterizedTest
  @Shows(
      value = {"FL-22", "DJ-80"},
      code = "request.json(Note.class)")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json | {"text":"a"} | 200
          application/json | {"text":     | 400
          application/json | {"text":1}   | 422
          text/plain       | {"text":"a"} | 415
          """)
  void theJson(String type, String body, int status) {
    assertThat(send(type, body, request -> request.json(Note.class)).status()).isEqualTo(status);
  }

  @Test
  @Shows(
      value = {"FL-22", "DJ-80"},
      code = "request.readJson(Note.class).orThrow()")
  void theJsonWhateverItsTypeIs() {
    Function<Request, Object> forced = request -> request.readJson(Note.class).orThrow();
    assertThat(send("text/plain", "{\"text\":\"a\"}", forced).text()).isEqualTo("Note[text=a]");
    assertThat(send("text/plain", "{\"text\":1}", forced).status()).isEqualTo(422);
  }

  @Test
  @Shows({"FL-22", "DJ-80"})
  void theJsonOrNothing() {
    Function<Request, Object> silent =
        request -> request.readJson(Note.class) instanceof Outcome.Valid<Note> valid ? valid : "-";
    assertThat(send("application/json", "{\"text\":", silent).text()).isEqualTo("-");
  }

  @Test
  @Shows({"FL-22", "FA-38", "DJ-80"})
  void theBytesAndTheStream() {
    assertThat(send("a/b", "äb", request -> request.body().bytes().length).text()).isEqualTo("3");
    assertThat(send("a/b", "äb", request -> request.body().text()).text()).isEqualTo("äb");
    assertThat(send("a/b", "äb", EchoesTest::firstByte).text()).isEqualTo("195");
  }

  private static Object firstByte(Request request) {
    try {
      return request.body().stream().read();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @Shows({"FL-22", "FA-38", "DJ-80"})
  void cookiesFieldsMethodClientAndTheWholeUrl() {
    Headers sent = Headers.of("Host", "shop.example", "X-A", "1", "X-A", "2", "Cookie", "c=3");
    assertThat(get("/x?y", sent, request -> request.cookie("c"))).isEqualTo("Optional[3]");
    assertThat(get("/x?y", sent, request -> request.headers().all("x-a"))).isEqualTo("[1, 2]");
    assertThat(get("/x?y", sent, Request::method)).isEqualTo("GET");
    assertThat(get("/x?y", sent, request -> request.client().getHostAddress()))
        .isEqualTo("127.0.0.1");
    assertThat(get("/x?y", sent, Request::url)).isEqualTo("http://shop.example/x?y");
    assertThat(get("/x?y", sent, Request::origin)).isEqualTo("http://shop.example");
    assertThat(get("/x?y", sent, Request::authority)).isEqualTo("shop.example");
    assertThat(get("/x?y", sent, Request::fullPath)).isEqualTo("/x");
    assertThat(get("/x/y?z", sent, request -> request.absolute("/a?b")))
        .isEqualTo("http://shop.example/a?b");
    assertThat(get("/x/y?z", sent, request -> request.absolute("a")))
        .isEqualTo("http://shop.example/x/a");
  }

  @Test
  @Shows("DJ-80")
  void httpsIsSeen() {
    App app = Apps.create().get("/", request -> Response.text("" + request.isSecure()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("false");
      assertThat(client.at("https://localhost").get("/").text()).isEqualTo("true");
    }
  }

  @ParameterizedTest
  @Shows(
      value = {"FL-22", "DJ-80"},
      code = "request.preferred(\"application/json\", \"text/html\")")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Accept                                  | of JSON and HTML
          application/json                          | application/json
          text/html                                 | text/html
          text/*                                    | text/html
          */*                                       | application/json
          text/html;q=0.5, application/json;q=0.4   | text/html
          text/html;q=0.5, application/*            | application/json
          application/json;q=0, */*                 | text/html
          TEXT/HTML                                 | text/html
          image/png                                 | -
          text/html;q=0                             | -
          """)
  void whatTheClientLikesBest(String accept, String best) {
    Headers sent = Headers.of("Accept", accept);
    Function<Request, Object> preferred =
        request -> request.preferred("application/json", "text/html").orElse("-");
    assertThat(get("/x", sent, preferred)).isEqualTo(best);
    assertThat(get("/x", sent, request -> request.accepts(best))).isEqualTo("" + !best.equals("-"));
  }

  @Test
  @Shows(value = "DJ-80", code = "request.cookie(\"user\", signer)")
  void aSignedCookieThatWasChangedIsNone() {
    App app = App.create(Config.of(Map.of("secret-key", "k".repeat(32))));
    Signer signer = app.signer("user");
    app.get("/", request -> Response.text("" + request.cookie("user", signer)));
    try (TestClient client = TestClient.of(app)) {
      Cookie signed = Cookie.of("user", "ann").signed(signer);
      assertThat(client.cookie(signed).get("/").text()).isEqualTo("Optional[ann]");
      client.cookie(Cookie.of("user", "m" + signed.value()));
      assertThat(client.get("/").text()).isEqualTo("Optional.empty");
    }
  }

  @Test
  @Shows("DJ-80")
  void everyLineOfAFieldCounts() {
    Headers twice = Headers.of("X-A", "1", "X-A", "2", "Cookie", "a=1", "Cookie", "b=2");
    assertThat(get("/x", twice, request -> String.join(",", request.headers().all("X-A"))))
        .isEqualTo("1,2");
    assertThat(get("/x", twice, request -> request.cookie("b"))).isEqualTo("Optional[2]");
  }

  @Test
  void aClientThatSaysNothingAcceptsEverything() {
    assertThat(get("/x", request -> request.preferred("a/b", "c/d"))).isEqualTo("Optional[a/b]");
    assertThat(get("/x", request -> request.accepts("image/webp"))).isEqualTo("true");
  }

  @Test
  @Shows(value = "FA-38", code = "request.form(FormSettings.standard().withFiles(1))")
  void aFormWithLimitsOfItsOwn() {
    FormSettings one = FormSettings.standard().withFiles(1);
    Upload file = Upload.of("a", "a/b", new byte[1]);
    Handler count = request -> Response.text("" + request.form(one).files("f").size());
    try (TestClient client = TestClient.of(Apps.create().post("/", count))) {
      Form form = Form.empty().with("f", file);
      assertThat(client.post("/", form).text()).isEqualTo("1");
      assertThat(client.post("/", form.with("f", file)).status()).isEqualTo(413);
    }
  }

  @Test
  @Shows("FA-38")
  void aStateBesideTheRequestAndUrlsOfRoutes() {
    Key<String> user = Key.of("user");
    App app = Apps.create();
    app.filter((request, next) -> next.handle(request.with(user, "ann")))
        .add(
            Route.get(
                    "/users/{id:int}",
                    request ->
                        Response.text(request.get(user) + request.absolute(app.url("user", 8))))
                .named("user"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/users/7").text()).isEqualTo("annhttp://localhost/users/8");
    }
  }

  @Test
  @Shows("FA-38")
  void aFilterMeasuresTheTimeOfARoute() {
    App app =
        Apps.create()
            .add(
                Route.get("/", _ -> Response.text("done"))
                    .filter((request, next) -> {
                      long begun = System.nanoTime();
                      Response response = next.handle(request);
                      Duration took = Duration.ofNanos(System.nanoTime() - begun);
                      return response.header("X-Response-Time", took.toString());
                    }));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("X-Response-Time"))
          .hasValueSatisfying(took -> assertThat(Duration.parse(took)).isPositive());
    }
  }

  private static String get(String target, Function<Request, Object> view) {
    return get(target, Headers.none(), view);
  }

  private static String get(String target, Headers sent, Function<Request, Object> view) {
    try (TestClient client = TestClient.of(Apps.create().get("/{rest:path}", echo(view)))) {
      return client.get(target, sent).text();
    }
  }

  private static String post(Form form, Function<Request, Object> view) {
    try (TestClient client = TestClient.of(Apps.create().post("/", echo(view)))) {
      return client.post("/?q=query", form).text();
    }
  }

  private static TestResponse send(String type, String body, Function<Request, Object> view) {
    try (TestClient client = TestClient.of(Apps.create().post("/", echo(view)))) {
      return client.send(
          "POST", "/", Headers.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Handler echo(Function<Request, Object> view) {
    return request -> Response.text("" + view.apply(request));
  }
}
