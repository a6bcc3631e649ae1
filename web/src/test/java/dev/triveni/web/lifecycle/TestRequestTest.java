package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.HttpException;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestRequest;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Requests made by hand, for code that runs in a request without being a handler.
class TestRequestTest {
  private static final Key<String> USER = Key.of("user");

  private final List<String> log = new ArrayList<>();

  private final App app =
      App.create(Config.of(Map.of("secret-key", "a secret of sixteen letters")))
          .add(Route.get("/articles/{id:int}", _ -> Response.noContent()).named("article"))
          .filter((request, next) -> {
            if (request.path().equals("/closed")) {
              throw HttpException.of(403, "Closed.");
            }
            return next.handle(request);
          });

  private static String greeting() {
    return "Hello " + Request.current().query("name").orElse("you");
  }

  @Test
  @Shows(
      value = "FL-51",
      code = "TestRequest.get(\"/hello?name=Ann\").run(app, request -> greeting())")
  void codeBelowAHandlerIsTestedWithARequestAndBuildsUrls() {
    TestRequest.get("/hello?name=Ann")
        .run(
            app,
            request -> {
              assertThat(greeting()).isEqualTo("Hello Ann");
              assertThat(App.current().url("article", 7)).isEqualTo("/articles/7");
              assertThat(request.method()).isEqualTo("GET");
              log.add("done");
            });
    assertThat(log).containsExactly("done");
    assertThat(Request.findCurrent()).isEmpty();
  }

  @Test
  @Shows("FL-51")
  void aRequestHasWhateverItIsGiven() {
    TestRequest.post("/articles/7", "{\"title\": \"VPN\"}")
        .header("Accept", "text/html")
        .header("Host", "example.org")
        .variable("id", 7L)
        .with(USER, "ann")
        .run(
            app,
            request -> {
              assertThat(request.json(Map.class).toString()).isEqualTo("{title=VPN}");
              assertThat(request.header("Accept")).contains("text/html");
              assertThat(request.authority()).isEqualTo("example.org");
              assertThat(request.variable("id")).isEqualTo("7");
              assertThat(Request.current().get(USER)).isEqualTo("ann");
            });
  }

  @Test
  void itHasASessionAndItsWorkForLaterIsDone() {
    TestRequest.get("/")
        .run(
            app,
            request -> {
              request.session().put("user", 7L);
              assertThat(request.session().find("user", Long.class)).contains(7L);
              request.afterResponse(() -> log.add("after"));
            });
    assertThat(log).containsExactly("after");
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() ->
            TestRequest.get("/")
                .run(
                    app,
                    _ -> {
                      throw new IOException("planted");
                    }))
        .withMessage("planted");
    assertThatThrownBy(() ->
            TestRequest.get("/")
                .run(
                    Apps.create(),
                    _ -> {
                      throw new AssertionError("planted");
                    }))
        .isExactlyInstanceOf(AssertionError.class);
  }

  @Test
  void aFilterThatAnswersIsNoSilentSuccess() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TestRequest.get("/closed").run(app, _ -> log.add("never")))
        .withMessageStartingWith("TRV-WEB-135 A filter answered GET /closed");
    assertThat(log).isEmpty();
  }
}
