package dev.triveni.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.InvalidInputException;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.ErrorHandler;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which handler answers for a failure: the matrix that users of Flask know.
@Shows(value = "FL-26", code = "app.onError(QuotaExceeded.class, handler).onStatus(404, handler)")
@SuppressWarnings("serial")
class ErrorHandlersTest {
  private static class Parent extends RuntimeException {}

  private static final class Child extends Parent {}

  private static final class OtherChild extends Parent {}

  private static final class Custom extends Exception {}

  @Test
  void aClassHasItsHandlerAndEverythingElseThatOfItsStatus() {
    App app =
        failing()
            .onError(Custom.class, (_, _) -> Response.text("custom"))
            .onStatus(500, (error, _) -> Response.text(caused(error)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/custom").text()).isEqualTo("custom");
      assertThat(client.get("/missing-key").text()).isEqualTo("caused by NoSuchElementException");
      assertThat(client.get("/abort").text()).isEqualTo("direct");
    }
  }

  @Test
  void theNearestSuperclassWins() {
    App app =
        Apps.create()
            .get("/parent", throwing(new Parent()))
            .get("/child", throwing(new Child()))
            .get("/other", throwing(new OtherChild()))
            .onError(Parent.class, (_, _) -> Response.text("parent"))
            .onError(Child.class, (_, _) -> Response.text("child"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/parent").text()).isEqualTo("parent");
      assertThat(client.get("/other").text()).isEqualTo("parent");
      assertThat(client.get("/child").text()).isEqualTo("child");
    }
  }

  @Test
  void anExceptionOfOnesOwnMayStandForAStatus() {
    App app =
        Apps.create()
            .get("/forbidden", throwing(HttpException.forbidden("No.")))
            .get("/child", throwing(new Child()))
            .get("/other", throwing(new OtherChild()))
            .onStatus(403, (_, _) -> Response.text("forbidden"))
            .onError(Child.class, (_, _) -> Response.text("child"))
            .onError(Parent.class, forbids());
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/forbidden").text()).isEqualTo("forbidden");
      assertThat(client.get("/other").text()).isEqualTo("forbidden");
      assertThat(client.get("/child").text()).isEqualTo("child");
    }
  }

  @Test
  void whatAHandlerThrowsAgainIsAnsweredAsUsual() {
    App app =
        Apps.create()
            .post("/input", request -> Response.json(request.json(Note.class)))
            .get("/forbidden", throwing(HttpException.forbidden("No.")))
            .onError(
                InvalidInputException.class,
                (invalid, _) -> {
                  throw invalid;
                })
            .onError(
                HttpException.class,
                (error, _) -> {
                  throw error;
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/input", Map.of("text", "")).status()).isEqualTo(422);
      assertThat(client.post("/input", Map.of("text", "")).text()).contains("The input has");
      assertThat(client.get("/forbidden").status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json | {"text": ""} | {"body":{"text":""}}
          application/json | {            | {"body":"{"}
          text/plain       | {"text": ""} | {"body":"{\\"text\\": \\"\\"}"}
          application/json | null         | {"body":null}
          text/plain       | ''           | {"body":null}
          """)
  void aHandlerCanTellWhatWasSent(String type, String body, String told) {
    App app =
        Apps.create()
            .post("/input", throwing(new InvalidInputException(List.of())))
            .onError(
                InvalidInputException.class,
                (_, request) -> Response.json(new Told(request.sentBody())));
    try (TestClient client = TestClient.of(app)) {
      var response =
          client.send(
              "POST",
              "/input",
              Headers.of("Content-Type", type),
              body.getBytes(StandardCharsets.UTF_8));
      assertThat(response.text()).isEqualTo(told);
    }
  }

  record Told(Optional<Object> body) {}

  @Test
  void aMountedApplicationHasHandlersOfItsOwn() {
    App inner =
        Apps.create()
            .get("/error", throwing(HttpException.of(500, "Planted.")))
            .onStatus(500, (_, _) -> Response.text("inner"));
    App app =
        Apps.create()
            .get("/error", throwing(HttpException.of(500, "Planted.")))
            .onStatus(500, (_, _) -> Response.text("outer"))
            .mount("/in", inner);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/error").text()).isEqualTo("outer");
      assertThat(client.get("/in/error").text()).isEqualTo("inner");
    }
  }

  @Test
  void aStatusGoesBeforeTheClassOfAllErrorsInEachApplication() {
    App inner =
        Apps.create()
            .get("/forbidden", throwing(HttpException.forbidden("No.")))
            .get("/undefined", throwing(HttpException.notFound("No.")))
            .onError(HttpException.class, (_, _) -> Response.text("inner any"))
            .onStatus(403, (_, _) -> Response.text("inner 403"));
    App app =
        Apps.create()
            .get("/forbidden", throwing(HttpException.forbidden("No.")))
            .get("/slash/", _ -> Response.text("slash"))
            .onError(HttpException.class, (_, _) -> Response.text("any"))
            .onStatus(403, (_, _) -> Response.text("403"))
            .mount("/in", inner);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/undefined").text()).isEqualTo("inner any");
      assertThat(client.get("/in/forbidden").text()).isEqualTo("inner 403");
      assertThat(client.get("/undefined").text()).isEqualTo("any");
      assertThat(client.get("/forbidden").text()).isEqualTo("403");
      assertThat(client.get("/slash").status()).isEqualTo(308);
    }
  }

  @Test
  void theHandlerOfAStatusSeesWhatWasThrownAsTheCause() {
    App app = failing().onStatus(500, (error, _) -> Response.text(caused(error)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/custom").text()).isEqualTo("caused by Custom");
      assertThat(client.get("/missing-key").text()).isEqualTo("caused by NoSuchElementException");
      assertThat(client.get("/abort").text()).isEqualTo("direct");
      assertThat(client.get("/error").text()).isEqualTo("caused by AssertionError");
    }
  }

  @Test
  void aHandlerOfHttpErrorsSeesEveryFailureAsOne() {
    App app =
        failing().onError(HttpException.class, (error, _) -> Response.text("" + error.status()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/missing-key").text()).isEqualTo("500");
      assertThat(client.get("/abort").text()).isEqualTo("500");
      assertThat(client.get("/not-found").text()).isEqualTo("404");
    }
  }

  @Test
  void aHandlerOfAllExceptionsSeesThemAsTheyAre() {
    App app =
        failing()
            .onError(
                Exception.class, (error, _) -> Response.text(error.getClass().getSimpleName()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/custom").text()).isEqualTo("Custom");
      assertThat(client.get("/missing-key").text()).isEqualTo("NoSuchElementException");
      assertThat(client.get("/abort").text()).isEqualTo("HttpException");
      assertThat(client.get("/not-found").text()).isEqualTo("HttpException");
      assertThat(client.get("/error").text()).isEqualTo("HttpException");
    }
  }

  record Note(@NotBlank String text) {}

  @Test
  void mistakesInTheInputHaveTheirClassAndTheirStatus() {
    Handler read = request -> Response.json(request.json(Note.class));
    App byClass =
        Apps.create()
            .post("/", read)
            .onError(
                InvalidInputException.class,
                (error, _) -> Response.text(error.mistakes().getFirst().loc().toString()));
    App byStatus =
        Apps.create()
            .post("/", read)
            .onStatus(422, (error, _) -> Response.text(caused(error)).withStatus(400));
    try (TestClient client = TestClient.of(byClass)) {
      assertThat(client.post("/", "{}").text()).isEqualTo("[body, text]");
    }
    try (TestClient client = TestClient.of(byStatus)) {
      assertThat(client.post("/", "{}").text()).isEqualTo("caused by InvalidInputException");
      assertThat(client.post("/", "{}").status()).isEqualTo(400);
    }
  }

  private static App failing() {
    return Apps.create()
        .get("/custom", throwing(new Custom()))
        .get("/missing-key", throwing(new NoSuchElementException()))
        .get("/abort", throwing(HttpException.of(500, "Planted.")))
        .get(
            "/error",
            _ -> {
              throw new AssertionError("planted");
            });
  }

  private static Handler throwing(Exception error) {
    return _ -> {
      throw error;
    };
  }

  private static ErrorHandler<Parent> forbids() {
    return (_, _) -> {
      throw HttpException.forbidden("Not for you.");
    };
  }

  private static String caused(HttpException error) {
    return error.getCause() == null
        ? "direct"
        : "caused by " + error.getCause().getClass().getSimpleName();
  }
}
