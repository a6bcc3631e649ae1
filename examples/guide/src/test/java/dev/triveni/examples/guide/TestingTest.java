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
import org.junit.jupiter.api.Test;

/// Chapter 11: tests of an application.
class TestingTest {

  // @start region=client
  @Test
  void whatIsSavedIsTold() {
    try (TestClient client = TestClient.of(notes()).followRedirects()) {
      TestResponse page = client.post("/new", Form.of("title", "Tea").with("text", "Hot"));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("Saved.", "TEA!");
    }
  }

  // @end

  // @start region=json
  @Test
  void aTaskIsCreated() {
    try (TestClient client = TestClient.of(Apps.with(RequestsAndResponses::addTo))) {
      TestResponse created = client.post("/tasks", Map.of("title", "Sweep"));
      assertThat(created.json()).isEqualTo(Map.of("title", "Sweep", "priority", 1L));
    }
  }

  // @end

  // @start region=session
  @Test
  void theSessionSaysWhoItIs() {
    try (TestClient client = TestClient.of(Apps.with(SessionsAndUsers::addTo))) {
      client.session(session -> session.put("user", "ann"));
      assertThat(client.get("/me").text()).isEqualTo("You are ann");
    }
  }

  // @end

  // @start region=request
  @Test
  void aRequestIsMadeByHand() {
    TestRequest.get("/search?q=tea&tag=hot")
        .run(
            Apps.with(RequestsAndResponses::addTo),
            request -> assertThat(request.queries("tag")).containsExactly("hot"));
  }

  // @end

  // @start region=raising
  @Test
  void theTestSeesWhatFailed() {
    try (TestClient client = TestClient.of(Apps.with(Errors::addTo)).raising()) {
      assertThatThrownBy(() -> client.get("/broken")).hasMessageContaining("shelf");
    }
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
