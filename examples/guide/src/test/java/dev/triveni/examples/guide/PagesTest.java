package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final TestClient client = TestClient.of(Apps.with(new Pages()::addTo));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aPageIsATemplateInsideALayout() {
    assertThat(client.get("/").text())
        .contains("<title>My notes - Notes</title>", "Nothing yet.", "href=\"/new\"");
  }

  @Test
  void aFormHasTheFieldsAndLimitsOfItsRecord() {
    assertThat(client.get("/new").text())
        .contains("name=\"title\"", "maxlength=\"80\"", "<textarea", "Save");
  }

  @Test
  void aFormWithMistakesIsShownAgain() {
    TestResponse again = client.post("/new", Form.of("title", "").with("text", "Tomorrow"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("aria-invalid", "Tomorrow");
  }

  @Test
  void whatIsSavedIsToldOnceAndEscaped() {
    client.followRedirects();
    TestResponse saved = client.post("/new", Form.of("title", "Tea").with("text", "<b>hot</b>"));
    assertThat(saved.text()).contains("Saved.", "TEA!", "&lt;b&gt;hot&lt;/b&gt;");
    assertThat(client.get("/").text()).contains("TEA!").doesNotContain("Saved.");
  }
}
