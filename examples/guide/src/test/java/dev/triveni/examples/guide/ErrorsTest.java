package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.html.Html;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorsTest {
  private static final Headers BROWSER = Headers.of("Accept", "text/html");

  private final TestClient client = TestClient.of(create(false));

  @AfterEach
  void stop() {
    client.close();
  }

  private static App create(boolean debug) {
    App app = App.create(Apps.CONFIG.with("debug", "" + debug)).install(Html.templates());
    Errors.addTo(app);
    return app;
  }

  @Test
  void anExceptionEndsTheRequestWithItsStatus() {
    TestResponse refused = client.get("/secret");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
    assertThat(client.get("/secret", BROWSER).text()).contains("<p>This is not for you.</p>");
  }

  @Test
  void whatIsMissingHasAPageOfItsOwn() {
    assertThat(client.get("/books/7").text()).isEqualTo("Emma");
    assertThat(client.get("/books/8").status()).isEqualTo(404);
    assertThat(client.get("/books/8").text()).contains("<p>There is no book 8.</p>");
  }

  @Test
  void anExceptionOfOursIsAnsweredByItsHandler() {
    assertThat(client.get("/tea").status()).isEqualTo(409);
    assertThat(client.get("/tea").text()).isEqualTo("tea");
  }

  @Test
  void aGroupAnswersItsOwnErrors() {
    assertThat(client.get("/api/books/8").json()).isEqualTo(Map.of("error", "There is no book 8."));
  }

  @Test
  void nobodyIsToldWhatBrokeExceptTheDeveloper() {
    assertThat(client.get("/broken", BROWSER).text()).doesNotContain("shelf");
    try (TestClient developer = TestClient.of(create(true))) {
      assertThat(developer.get("/broken", BROWSER).text())
          .contains("The shelf is empty: /broken", "<strong>Errors.broken</strong>");
    }
  }
}
