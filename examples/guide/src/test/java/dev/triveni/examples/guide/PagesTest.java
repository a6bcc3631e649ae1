package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PagesTest {
  @AutoClose private final TestClient client = TestClient.of(Apps.with(new Pages()::addTo));

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
  void aHandlerReadsTheFormItself() {
    assertThat(client.post("/notes", Form.of("title", "")).status()).isEqualTo(422);
    assertThat(client.post("/notes", Form.of("title", "Tea")).status()).isEqualTo(422);
    Form form = Form.of("title", "Tea").with("text", "hot");
    assertThat(client.post("/notes", form).header("Location")).hasValue("/");
  }

  @Test
  void whatIsSavedIsToldOnceAndEscaped() {
    client.followRedirects();
    TestResponse saved = client.post("/new", Form.of("title", "Tea").with("text", "<b>hot</b>"));
    assertThat(saved.text()).contains("Saved.", "TEA!", "&lt;b&gt;hot&lt;/b&gt;");
    assertThat(client.get("/").text()).contains("TEA!").doesNotContain("Saved.");
  }

  @Test
  void filesAreChosenAndRowsAddedByAButton() {
    assertThat(client.get("/trips/new").text())
        .contains("multipart/form-data", "type=\"file\" accept=\"image/*\"", "stops.0.nights");
    Form form = Form.of("title", "South").with("stops.0.place", "Rome").with("stops.0.nights", 3);
    assertThat(client.post("/trips/new", form.with("add-row", "stops")).text())
        .contains("value=\"Rome\"", "stops.1.place");
    Upload map = Upload.of("way.png", "image/png", new byte[] {1});
    client.followRedirects();
    assertThat(client.post("/trips/new", form.with("map", map)).text())
        .contains("SOUTH!", "Rome (way.png)");
  }
}
