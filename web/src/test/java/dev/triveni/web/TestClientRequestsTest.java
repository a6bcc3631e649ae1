package dev.triveni.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
@Shows(
    value = "FA-41",
    code = "client.followRedirects().post(\"/login\", Form.of(\"user\", \"ann\"))")
class TestClientRequestsTest {
  private static final Handler ECHO =
      request ->
          Response.text(
              request.method()
                  + " "
                  + request.url()
                  + " "
                  + (request.isForm() ? request.form().values() : request.body().text()));

  @Test
  @Shows("FL-49")
  void aFormIsPostedAsABrowserDoes() {
    try (TestClient client = TestClient.of(Apps.create().post("/", ECHO).put("/", ECHO))) {
      Form form = Form.of("title", "a&b").with("tag", 1).with("tag", 2);
      assertThat(client.post("/", form).text())
          .isEqualTo("POST http://localhost/ {title=[a&b], tag=[1, 2]}");
      assertThat(client.send("PUT", "/", Form.of("a", "ä")).text())
          .isEqualTo("PUT http://localhost/ {a=[ä]}");
    }
  }

  @Test
  @Shows("FL-49")
  void queryParametersAreEncoded() {
    Handler queries = request -> Response.text(request.queries().toString());
    try (TestClient client = TestClient.of(Apps.create().get("/", queries))) {
      assertThat(client.get("/", Map.of("q", "a b&c")).text()).isEqualTo("{q=[a b&c]}");
      assertThat(client.get("/", Map.of("id", List.of(1, 2))).text()).isEqualTo("{id=[1, 2]}");
    }
  }

  @Test
  @Shows("FL-49")
  void theApplicationMayBeSomewhereElse() {
    App app = Apps.create().get("/api/x", ECHO).get("/", r -> Response.redirect("/api/x"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.at("https://shop.example:8443/api").get("/x?a=1").text())
          .isEqualTo("GET https://shop.example:8443/api/x?a=1 ");
      assertThat(client.at("https://shop.example").followRedirects().get("/").text())
          .isEqualTo("GET https://shop.example/api/x ");
    }
  }

  @Test
  @Shows("FL-49")
  void fieldsOfEveryRequestGiveWayToItsOwn() {
    Handler fields =
        request -> Response.text(request.headers().all("X-A") + " " + request.headers().all("X-B"));
    try (TestClient client = TestClient.of(Apps.create().get("/", fields))) {
      client.headers("X-A", "1", "X-B", "2");
      assertThat(client.get("/").text()).isEqualTo("[1] [2]");
      assertThat(client.get("/", Headers.of("x-a", "3")).text()).isEqualTo("[3] [2]");
    }
  }

  @Test
  @Shows("FL-49")
  void cookiesAreSetAndForgotten() {
    Handler cookie = request -> Response.text(request.cookie("user").orElse("nobody"));
    try (TestClient client = TestClient.of(Apps.create().get("/", cookie))) {
      assertThat(client.cookie(Cookie.of("user", "ann")).get("/").text()).isEqualTo("ann");
      assertThat(client.cookie("user")).contains("ann");
      assertThat(client.forgetCookies().get("/").text()).isEqualTo("nobody");
    }
  }

  @Test
  @Shows("FL-49")
  void aSessionIsChangedOutsideOfRequests() {
    App app =
        App.create(Config.of(Map.of("secret-key", "k".repeat(32))))
            .get("/", r -> Response.text("" + r.session().find("user", Long.class)))
            .get(
                "/out",
                r -> {
                  r.session().clear();
                  return Response.noContent();
                });
    try (TestClient client = TestClient.of(app)) {
      client.session(session -> session.put("user", 7));
      assertThat(client.get("/").text()).isEqualTo("Optional[7]");
      client.session(session -> assertThat(session.find("user", Long.class)).contains(7L));
      client.get("/out");
      client.session(session -> assertThat(session.names()).isEmpty());
    }
  }

  @Nested
  class Redirections {

    @ParameterizedTest
    @CsvSource({
      "301, GET http://localhost/end?a=1",
      "302, GET http://localhost/end?a=1",
      "303, GET http://localhost/end?a=1",
      "307, POST http://localhost/end?a=1 body",
      "308, POST http://localhost/end?a=1 body"
    })
    void areFollowedAsBrowsersDo(int status, String expected) {
      App app =
          Apps.create()
              .post("/start", _ -> Response.redirect("end?a=1", status))
              .get("/end", ECHO)
              .post("/end", ECHO);
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.post("/start", "body").status()).isEqualTo(status);
        TestResponse end = client.followRedirects().post("/start", "body");
        assertThat(end.text().strip()).isEqualTo(expected);
        assertThat(end.target()).isEqualTo("/end?a=1");
        assertThat(end.history()).extracting(TestResponse::status).containsExactly(status);
        assertThat(end.history().getFirst().target()).isEqualTo("/start");
      }
    }

    @Test
    void setCookiesOnTheWay() {
      App app =
          Apps.create()
              .get("/in", _ -> Response.redirect("/").cookie(Cookie.of("user", "ann")))
              .get("/", request -> Response.text(request.cookie("user").orElse("nobody")));
      try (TestClient client = TestClient.of(app).followRedirects()) {
        assertThat(client.get("/in").text()).isEqualTo("ann");
      }
    }

    @Test
    void toAnotherServerAreNotFollowed() {
      App app = Apps.create().get("/", _ -> Response.redirect("https://elsewhere.example/"));
      try (TestClient client = TestClient.of(app).followRedirects()) {
        assertThat(client.get("/").status()).isEqualTo(303);
      }
    }

    @Test
    void withoutEndAreStopped() {
      App app = Apps.create().get("/", _ -> Response.redirect("/"));
      try (TestClient client = TestClient.of(app).followRedirects()) {
        assertThatThrownBy(() -> client.get("/"))
            .hasMessageStartingWith("TRV-WEB-140 The application answers with one redirection");
      }
    }
  }

  @Nested
  class Failures {
    private final App app =
        Apps.create()
            .get(
                "/unchecked",
                _ -> {
                  throw new IllegalArgumentException("planted");
                })
            .get(
                "/checked",
                _ -> {
                  throw new IOException("planted");
                })
            .get(
                "/gone",
                _ -> {
                  throw HttpException.of(410, "It was here.");
                });

    @Test
    void areThrownByChoice() {
      try (TestClient client = TestClient.of(app);
          Logs _ = Logs.of("dev.triveni.web")) {
        assertThat(client.get("/unchecked").status()).isEqualTo(500);
        client.raising();
        assertThatThrownBy(() -> client.get("/unchecked"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("planted");
        assertThatThrownBy(() -> client.get("/checked"))
            .isInstanceOf(IllegalStateException.class)
            .hasRootCauseInstanceOf(IOException.class);
        assertThat(client.get("/gone").status()).isEqualTo(410);
        assertThat(client.get("/none").status()).isEqualTo(404);
      }
    }
  }

  @Nested
  class Streams {
    private final CountDownLatch firstWasRead = new CountDownLatch(1);
    private final AtomicReference<Throwable> end = new AtomicReference<>();

    @Test
    void areReadWhileTheyAreWritten() {
      App app =
          Apps.create()
              .get(
                  "/",
                  _ ->
                      Response.events(events -> {
                        events.send(Event.of("one\ntwo").withId("1").named("a"));
                        firstWasRead.await();
                        events.send("last");
                      }));
      try (TestClient client = TestClient.of(app);
          TestStream events = client.stream("/")) {
        assertThat(events.status()).isEqualTo(200);
        assertThat(events.headers().find("Content-Type"))
            .contains("text/event-stream; charset=utf-8");
        assertThat(events.event()).contains(Event.of("one\ntwo").withId("1").named("a"));
        firstWasRead.countDown();
        assertThat(events.event()).contains(Event.of("last"));
        assertThat(events.event()).isEmpty();
      }
    }

    @Test
    void endTheWorkWhenTheClientLeaves() {
      App app =
          Apps.create()
              .get(
                  "/",
                  _ ->
                      Response.stream(
                          "text/plain",
                          out -> {
                            out.write("first\n".getBytes());
                            out.flush();
                            try {
                              Thread.sleep(60_000);
                            } catch (InterruptedException e) {
                              end.set(e);
                              throw e;
                            }
                          }));
      try (TestClient client = TestClient.of(app)) {
        try (TestStream stream = client.stream("/")) {
          assertThat(stream.line()).contains("first");
        }
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
      }
    }

    @Test
    void tellThatTheyBrokeOff() {
      App app =
          Apps.create()
              .get(
                  "/",
                  _ ->
                      Response.stream(
                          "text/plain",
                          out -> {
                            out.write("first\n".getBytes());
                            throw new IOException("planted");
                          }));
      try (TestClient client = TestClient.of(app);
          TestStream stream = client.stream("/")) {
        assertThat(stream.line()).contains("first");
        assertThatThrownBy(stream::line)
            .isInstanceOf(UncheckedIOException.class)
            .hasRootCauseMessage("planted");
      }
    }
  }
}
