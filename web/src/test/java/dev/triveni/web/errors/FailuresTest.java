package dev.triveni.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Body;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Shows(value = "FL-48", code = "System.getLogger(\"shop\").log(Level.INFO, \"Paid\")")
  void nothingOfAFailureLeaksButItsId(boolean problemDocuments) {
    ErrorFormat format = problemDocuments ? ErrorFormat.problem() : ErrorFormat.detail();
    App app = Apps.create().errorFormat(format).get("/secret", _ -> failure("password 1234"));
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      TestResponse response = client.get("/secret");
      String id = response.header("X-Request-Id").orElseThrow();
      assertThat(response.status()).isEqualTo(500);
      assertThat(response.text())
          .doesNotContain("password", "IllegalState", "FailuresTest", "dev.triveni");
      assertThat(client.get("/secret", Apps.BROWSER).text())
          .doesNotContain("password", "IllegalState", "FailuresTest", "dev.triveni");
      assertThat(logs.lines(Level.WARNING))
          .hasSize(2)
          .first()
          .isEqualTo("SEVERE GET /secret failed, request " + id);
      assertThat(logs.thrown(Level.WARNING)).hasMessage("password 1234");
    }
  }

  @Test
  void aFilterThatFailsIsAnsweredWithinTheFiltersAroundIt() {
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(request).header("X-Outer", "seen"))
            .filter((_, _) -> failure("filter"))
            .get("/", _ -> Response.text("never"))
            .onError(IllegalStateException.class, (error, _) -> Response.text(error.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("filter");
      assertThat(client.get("/").header("X-Outer")).contains("seen");
    }
  }

  @Test
  void filtersSeeTheFailureOfARouteAsAResponse() {
    App app =
        Apps.create()
            .filter((request, next) -> {
              Response response = next.handle(request);
              return response.header("X-Status", "" + response.status());
            })
            .get("/", _ -> failure("route"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("X-Status")).contains("500");
      assertThat(client.get("/x").header("X-Status")).contains("404");
    }
  }

  @Test
  void anErrorHandlerThatFailsIsAFailureToo() {
    App app =
        Apps.create()
            .get("/", _ -> failure("first"))
            .onError(IllegalStateException.class, (_, _) -> failure("second"));
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      assertThat(client.get("/").status()).isEqualTo(500);
      assertThat(logs.thrown(Level.SEVERE))
          .hasMessage("second")
          .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("first"));
    }
  }

  @Test
  void aStatusHandlerThatThrowsItsOwnStatusDoesNotRunInCircles() {
    App app =
        Apps.create()
            .onStatus(
                404,
                (error, _) -> {
                  throw error;
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(404);
    }
  }

  record Reading(double value) {}

  @Test
  void aValueThatJsonCannotSayIsACleanFailure() {
    App app =
        Apps.create()
            .get("/nan", _ -> Response.json(new Reading(Double.NaN)))
            .onStatus(500, (_, _) -> Response.text("handled").withStatus(500));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/nan");
      assertThat(response.status()).isEqualTo(500);
      assertThat(response.text()).isEqualTo("handled");
      assertThat(response.header("X-Request-Id")).isPresent();
    }
  }

  @Test
  void anErrorThatCannotBeWrittenIsToldInPlainText() {
    App broken =
        Apps.create()
            .get("/", _ -> failure("first"))
            .onStatus(500, (_, _) -> Response.json(new Reading(Double.POSITIVE_INFINITY)));
    App formatless = Apps.create().errorFormat((_, _) -> failure("format"));
    for (App app : new App[] {broken, formatless}) {
      try (TestClient client = TestClient.of(app)) {
        TestResponse response = client.get("/");
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(response.header("X-Request-Id")).isPresent();
        assertThat(response.text()).startsWith("Something went wrong here.");
      }
    }
  }

  @Test
  void aHandlerThatReturnsNullIsNamed() {
    App app = Apps.create().get("/nothing", _ -> null);
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      assertThat(client.get("/nothing").status()).isEqualTo(500);
      assertThat(logs.thrown(Level.SEVERE))
          .hasMessageStartingWith("TRV-WEB-025 The handler of GET /nothing (FailuresTest.java:");
    }
  }

  @Test
  void aFileThatIsNotThereIsAFailure() {
    App app =
        Apps.create()
            .get("/file", _ -> Response.file(Path.of("no-such-file.txt")))
            .get("/part", _ -> Response.of(new Body.File(Path.of("pom.xml"), 9_999_999, 1)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/file").status()).isEqualTo(500);
      assertThat(client.get("/part").status()).isEqualTo(500);
    }
  }

  @Test
  void aStreamThatFailsBreaksOff() {
    App app =
        Apps.create()
            .get(
                "/",
                _ ->
                    Response.stream(
                        "text/plain",
                        out -> {
                          out.write('x');
                          throw new TimeoutException("upstream");
                        }));
    try (TestClient client = TestClient.of(app)) {
      assertThatThrownBy(() -> client.get("/"))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("upstream");
    }
  }

  @Test
  void anInterruptedHandlerIsNotAFailureOfTheServer() {
    App app =
        Apps.create()
            .get(
                "/waits",
                _ -> {
                  throw new InterruptedException();
                })
            .get(
                "/joins",
                _ -> {
                  throw new CompletionException(new InterruptedException());
                });
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      assertThat(client.get("/waits").status()).isEqualTo(499);
      assertThat(client.get("/joins").status()).isEqualTo(499);
      assertThat(logs.lines(Level.INFO)).isEmpty();
    }
  }

  @Test
  void theCauseOfAServerErrorIsLoggedAndThatOfAClientErrorIsNot() {
    App app =
        Apps.create()
            .get(
                "/gateway",
                _ -> {
                  throw HttpException.of(502, "The model server does not answer.")
                      .causedBy(new IllegalStateException("refused"));
                })
            .get(
                "/bad",
                _ -> {
                  throw HttpException.badRequest("No.").causedBy(new RuntimeException("x"));
                });
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      TestResponse response = client.get("/gateway");
      assertThat(response.text()).contains("\"title\":\"Bad Gateway\"");
      assertThat(logs.lines(Level.INFO))
          .containsExactly(
              "SEVERE GET /gateway ends with 502, request "
                  + response.header("X-Request-Id").orElseThrow());
      assertThat(client.get("/bad").status()).isEqualTo(400);
      assertThat(logs.lines(Level.INFO)).hasSize(1);
    }
  }

  private static Response failure(String message) {
    throw new IllegalStateException(message);
  }
}
