package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.RunningApp;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestRequest;
import dev.triveni.web.TestResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Chapter 11: tests of an application.
class TestingTest {
  private final App app = Apps.with(RequestsAndResponses::addTo);

  @AutoClose private final TestClient tasks = TestClient.of(Apps.with(RequestsAndResponses::addTo));

  @AutoClose private final TestClient members = TestClient.of(Apps.with(SessionsAndUsers::addTo));

  @AutoClose private final TestClient shelves = TestClient.of(Apps.with(Errors::addTo));

  // @start region=client
  @AutoClose private final TestClient client = TestClient.of(notes()).followRedirects();

  @Test
  void whatIsSavedIsTold() {
    TestResponse page = client.post("/new", Form.of("title", "Tea").with("text", "Hot"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Saved.", "TEA!");
  }

  // @end

  // @start region=json
  @Test
  void aTaskIsCreated() {
    TestResponse created = tasks.post("/tasks", Map.of("title", "Sweep"));
    assertThat(created.json()).isEqualTo(Map.of("title", "Sweep", "priority", 1L));
  }

  // @end

  // @start region=session
  @Test
  void theSessionSaysWhoItIs() {
    members.session(session -> session.put("user", "ann"));
    assertThat(members.get("/me").text()).isEqualTo("You are ann");
  }

  // @end

  // @start region=request
  @Test
  void aRequestIsMadeByHand() {
    TestRequest request = TestRequest.get("/search?q=tea&tag=hot");
    request.run(app, it -> assertThat(it.queries("tag")).containsExactly("hot"));
  }

  // @end

  // @start region=raising
  @Test
  void theTestSeesWhatFailed() {
    assertThatThrownBy(() -> shelves.raising().get("/broken")).hasMessageContaining("shelf");
  }

  // @end

  // @start region=server
  @Test
  void aRealServerAnswers() throws Exception {
    App app = Hello.create(Config.of(Map.of("server.port", "0")));
    try (RunningApp server = app.start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url())).build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("Hello, World!");
    }
  }

  // @end

  // @start region=app
  private static App notes() {
    App app = App.create(Config.of(Map.of("secret-key", "only for these tests, and long")));
    new Pages().addTo(app);
    return app;
  }
  // @end
}
