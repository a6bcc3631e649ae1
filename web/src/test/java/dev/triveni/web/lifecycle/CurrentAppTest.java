package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Concurrent;
import dev.triveni.web.Cookie;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// The application that is at hand without being passed, and what a handler leaves for later.
class CurrentAppTest {
  private final List<String> log = new ArrayList<>();

  @Test
  @Shows(value = "FL-07", code = "app.within(() -> App.current().url(\"article\", 7))")
  void aScriptBuildsAUrlAndUsesAResourceWithoutARequest() {
    App app =
        Apps.create()
            .add(Route.get("/articles/{id:int}", _ -> Response.noContent()).named("article"))
            .resource(List.class, _ -> List.of("row"))
            .resource(
                AutoCloseable.class,
                _ -> {
                  log.add("open");
                  return () -> log.add("close");
                });
    for (int i = 0; i < 2; i++) {
      app.within(() -> {
        log.add(App.current().url("article", 7));
        log.add(App.current().resource(List.class).toString());
        App.current().resource(AutoCloseable.class);
      });
    }
    assertThat(log)
        .containsExactly(
            "/articles/7", "[row]", "open", "close", "/articles/7", "[row]", "open", "close");
    assertThat(App.findCurrent()).isEmpty();
  }

  @Test
  void whatFailsWithinAnApplicationFailsAsItIs() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() ->
            Apps.create()
                .within(() -> {
                  throw new IOException("planted");
                }))
        .withMessage("planted");
  }

  @Test
  void withinARunningApplicationNothingIsClosed() {
    App app =
        Apps.create()
            .resource(
                AutoCloseable.class,
                _ -> {
                  log.add("open");
                  return () -> log.add("close");
                });
    try (TestClient _ = TestClient.of(app)) {
      app.within(() -> App.current().resource(AutoCloseable.class));
      assertThat(log).containsExactly("open");
    }
    assertThat(log).containsExactly("open", "close");
  }

  @Test
  @Shows(value = "UN-FL-06", code = "App.current()")
  void outsideOfAnApplicationThereIsNoneAndTheMessageTellsWhatToDo() {
    assertThatIllegalStateException()
        .isThrownBy(App::current)
        .withMessageStartingWith("TRV-WEB-120 There is no current application in thread '")
        .withMessageEndingWith("do the work in app.within(() -> …).");
    assertThatIllegalStateException()
        .isThrownBy(Request::current)
        .withMessageContaining("start threads with Concurrent.startThread");
  }

  @Test
  void anotherApplicationMayBeTheCurrentOneInARequest() {
    App other = Apps.create();
    App app =
        Apps.create()
            .get(
                "/",
                request -> {
                  AtomicReference<String> seen = new AtomicReference<>();
                  other.within(() ->
                      seen.set((App.current() == other) + " " + (Request.current() == request)));
                  return Response.text(seen.get() + " " + (App.current() == request.app()));
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("true true true");
    }
  }

  @Test
  @Shows(value = "FL-08", code = "Concurrent.startThread(() -> audit(Request.current().id()))")
  void workOnAnotherThreadHasTheRequestAndTheApplication() {
    App app =
        Apps.create()
            .get(
                "/",
                request -> {
                  AtomicReference<String> seen = new AtomicReference<>();
                  Concurrent.startThread(
                          () -> seen.set(Request.current().id() + (App.current() == request.app())))
                      .join();
                  return Response.text(seen.get().replace(request.id(), "same "));
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("same true");
    }
  }

  @Test
  @Shows(
      value = "FL-08",
      code = "request.beforeResponse(response -> response.cookie(Cookie.of(\"seen\", \"yes\")))")
  void aDeferredChangeChangesThisOneResponse() {
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(request).setHeader("X-Order", "filter"))
            .get(
                "/first",
                request -> {
                  request.beforeResponse(response -> response.cookie(Cookie.of("seen", "yes")));
                  request.beforeResponse(response -> response.setHeader("X-Order", "change"));
                  return Response.text("fine");
                })
            .get("/second", _ -> Response.text("fine"));
    try (TestClient client = TestClient.of(app)) {
      var first = client.get("/first");
      assertThat(first.header("Set-Cookie").orElseThrow()).startsWith("seen=yes");
      assertThat(first.header("X-Order")).contains("change");
      var second = client.get("/second");
      assertThat(second.header("Set-Cookie")).isEmpty();
      assertThat(second.header("X-Order")).contains("filter");
    }
  }

  @Test
  void anErrorIsChangedAsWellAndAChangeThatFailsIsAnError() {
    App app =
        Apps.create()
            .mount(
                "/in",
                Apps.create()
                    .get(
                        "/missing",
                        request -> {
                          request.beforeResponse(response -> response.header("X-Seen", "yes"));
                          throw HttpException.notFound("It is not here.");
                        }))
            .get(
                "/failing",
                request -> {
                  request.beforeResponse(_ -> {
                    throw HttpException.of(409, "Too late.");
                  });
                  return Response.text("fine");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/missing").headers().all("X-Seen")).containsExactly("yes");
      assertThat(client.get("/failing").status()).isEqualTo(409);
    }
    assertThatThrownBy(App::current).isInstanceOf(IllegalStateException.class);
  }
}
