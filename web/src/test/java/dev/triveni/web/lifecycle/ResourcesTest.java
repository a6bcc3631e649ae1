package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/// What an application opens at the start and closes at the stop.
class ResourcesTest {
  private final List<String> log = new ArrayList<>();

  private final class Database implements AutoCloseable {
    private Database() {
      log.add("open database");
    }

    String user() {
      return "ann";
    }

    @Override
    public void close() {
      log.add("close database");
    }
  }

  private record Mailer(Database database, List<String> log) implements AutoCloseable {
    private Mailer {
      log.add("open mailer");
    }

    @Override
    public void close() throws IOException {
      log.add("close mailer");
      throw new IOException("planted");
    }
  }

  @Test
  @Shows(value = "FA-32", code = "app.resource(Database.class, app -> Database.open(url))")
  void aResourceIsOpenFromTheStartToTheStopAndAtHandInHandlers() {
    App app =
        Apps.create()
            .onStart(() -> log.add("start"))
            .onStop(() -> log.add("stop"))
            .resource(Database.class, _ -> new Database())
            .get("/", request -> Response.text(request.app().resource(Database.class).user()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(log).containsExactly("open database", "start");
      assertThat(client.get("/").text()).isEqualTo("ann");
    }
    assertThat(log).containsExactly("open database", "start", "stop", "close database");
  }

  @Test
  @Shows("FA-32")
  void whatWasOpenedLastIsClosedFirstWhateverTheOthersDo() {
    App app =
        Apps.create()
            .resource(Mailer.class, a -> new Mailer(a.resource(Database.class), log))
            .resource(Database.class, _ -> new Database());
    try (Logs logs = Logs.of("dev.triveni.web")) {
      TestClient.of(app).close();
      assertThat(log)
          .containsExactly("open database", "open mailer", "close mailer", "close database");
      assertThat(logs.lines(Level.INFO))
          .containsExactly("SEVERE The resource Mailer could not be closed");
    }
  }

  @Test
  @Shows("FA-32")
  void whatCannotBeOpenedEndsTheStartAndClosesTheRest() {
    App app =
        Apps.create()
            .resource(Database.class, _ -> new Database())
            .resource(
                Mailer.class,
                _ -> {
                  throw new IOException("no such host");
                })
            .onStart(() -> log.add("never"));
    assertThatIllegalStateException()
        .isThrownBy(() -> TestClient.of(app))
        .withMessage(
            "TRV-WEB-124 The resource Mailer could not be opened: no such host. The cause says"
                + " where.")
        .withCauseInstanceOf(IOException.class);
    assertThat(log).containsExactly("open database", "close database");
  }

  @Test
  @Shows("FA-32")
  void aTestPutsAnotherInItsPlace() {
    App app = Apps.create().resource(List.class, _ -> List.of("real"));
    app.resource(List.class, _ -> List.of("fake"));
    try (TestClient _ = TestClient.of(app)) {
      assertThat(app.resource(List.class).toString()).isEqualTo("[fake]");
    }
  }

  @Test
  void whatIsNotDeclaredIsTold() {
    App app = Apps.create().resource(List.class, _ -> List.of());
    try (TestClient _ = TestClient.of(app)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> app.resource(Database.class))
          .withMessage(
              "TRV-WEB-121 The application has no resource Database, only [List]. Declare it:"
                  + " app.resource(Database.class, app -> …).");
    }
  }

  @Test
  void outsideOfARunItIsNotOpen() {
    App app = Apps.create().resource(Database.class, _ -> new Database());
    assertThatIllegalStateException()
        .isThrownBy(() -> app.resource(Database.class))
        .withMessage(
            "TRV-WEB-122 The resource Database is not open, because the application does not run."
                + " In a script or a test, use it in app.within(() -> …).");
    assertThat(log).isEmpty();
  }

  @Test
  void resourcesThatNeedEachOtherAreTold() {
    App app =
        Apps.create()
            .resource(List.class, a -> List.of(a.resource(String.class)))
            .resource(String.class, a -> a.resource(List.class).toString());
    assertThatThrownBy(() -> TestClient.of(app))
        .hasMessage(
            "TRV-WEB-123 Resources need each other while they are opened: [List → String → List]."
                + " Open one without the other.");
  }
}
