package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.ContextEnding;
import dev.triveni.web.ContextEntered;
import dev.triveni.web.ContextLeft;
import dev.triveni.web.Request;
import dev.triveni.web.RequestEnded;
import dev.triveni.web.RequestFailed;
import dev.triveni.web.RequestFinished;
import dev.triveni.web.RequestStarted;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.Signals.Subscription;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private final List<String> log = new ArrayList<>();

  record Ordered(int id) {}

  @Test
  @Shows(value = "FL-10", code = "app.on(RequestFinished.class, event -> …)")
  void aRequestSendsEachEventOnceAndInOrder() {
    App app =
        listened()
            .get(
                "/{id}",
                request -> {
                  request.afterResponse(() -> log.add("after response"));
                  log.add("handler");
                  return Response.text("fine");
                });
    try (TestClient client = TestClient.of(app)) {
      client.get("/7");
    }
    assertThat(log)
        .containsExactly(
            "entered",
            "started GET /7",
            "handler",
            "finished GET /7 with 200",
            "after response",
            "ended GET /7 with 200",
            "ending",
            "left");
  }

  @Test
  @Shows("FL-10")
  void aFailureIsSentWhenNobodyExpectedIt() {
    App app =
        listened()
            .onError(ArithmeticException.class, (_, _) -> Response.status(422))
            .get(
                "/planted",
                _ -> {
                  throw new IllegalStateException("planted");
                })
            .get(
                "/expected",
                _ -> {
                  throw new ArithmeticException("expected");
                });
    try (TestClient client = TestClient.of(app);
        Logs _ = Logs.of("dev.triveni.web")) {
      client.get("/planted");
      assertThat(log)
          .containsExactly(
              "entered",
              "started GET /planted",
              "failed GET /planted: planted",
              "finished GET /planted with 500",
              "ended GET /planted with 500",
              "ending",
              "left");
      log.clear();
      client.get("/expected");
      client.get("/missing");
      assertThat(log).noneMatch(line -> line.startsWith("failed")).hasSize(12);
    }
  }

  @Test
  void aMountedApplicationSendsItsOwn() {
    App inner =
        Apps.create()
            .on(RequestStarted.class, event -> log.add("inner started " + event.request()))
            .on(ContextLeft.class, _ -> log.add("inner left"))
            .get("/x", _ -> Response.text(App.current().url("here")))
            .add(Route.get("/here", _ -> Response.noContent()).named("here"));
    App outer =
        Apps.create()
            .on(RequestEnded.class, event -> log.add("outer ended with " + event.status()))
            .mount("/in", inner);
    try (TestClient client = TestClient.of(outer)) {
      assertThat(client.get("/in/x").text()).isEqualTo("/here");
    }
    assertThat(log)
        .containsExactly("inner started GET /in/x", "inner left", "outer ended with 200");
  }

  @Test
  @Shows("FL-10")
  void anyRecordIsAnEventOfItsClassOnly() {
    App app =
        Apps.create()
            .on(Ordered.class, event -> log.add("first " + event.id()))
            .on(Ordered.class, event -> log.add("second " + event.id()))
            .post(
                "/orders",
                _ -> {
                  App.current().signals().send(new Ordered(7));
                  return Response.noContent();
                });
    try (TestClient client = TestClient.of(app)) {
      client.post("/orders", "{}");
    }
    assertThat(log).containsExactly("first 7", "second 7");
  }

  @Test
  void aListenerThatFailsIsLoggedAndTheOthersAreCalled() {
    App app =
        Apps.create()
            .on(
                RequestStarted.class,
                _ -> {
                  throw new IllegalStateException("planted");
                })
            .on(RequestStarted.class, _ -> log.add("called"))
            .get("/", _ -> Response.text("fine"));
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      assertThat(client.get("/").text()).isEqualTo("fine");
      assertThat(log).containsExactly("called");
      assertThat(logs.lines(Level.INFO))
          .containsExactly("SEVERE A listener to RequestStarted failed");
      assertThat(logs.thrown(Level.INFO)).hasMessage("planted");
    }
  }

  @Test
  void aTestListensForAWhile() {
    App app = Apps.create().get("/{id}", _ -> Response.text("fine"));
    try (TestClient client = TestClient.of(app)) {
      try (Subscription _ =
          app.signals().on(RequestFinished.class, event -> log.add(event.request().path()))) {
        client.get("/1");
      }
      client.get("/2");
    }
    assertThat(log).containsExactly("/1");
  }

  private App listened() {
    return Apps.create()
        .on(ContextEntered.class, _ -> log.add("entered"))
        .on(RequestStarted.class, event -> log.add("started " + event.request()))
        .on(
            RequestFinished.class,
            event -> log.add("finished " + event.request() + " with " + event.response().status()))
        .on(
            RequestFailed.class,
            event -> log.add("failed " + event.request() + ": " + event.error().getMessage()))
        .on(
            RequestEnded.class,
            event -> log.add("ended " + Request.current() + " with " + event.status()))
        .on(ContextEnding.class, _ -> log.add("ending"))
        .on(ContextLeft.class, _ -> log.add("left"));
  }
}
