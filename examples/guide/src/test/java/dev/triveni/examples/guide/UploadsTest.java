package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
  private static final byte[] CAT = new byte[2 << 20];

  @TempDir private Path photos;
  @TempDir private Path assets;
  private App app;
  private TestClient client;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(assets.resolve("style.css"), "p {}");
    Files.writeString(photos.resolve("report.csv"), "a,b\n");
    app = Apps.with(new Uploads(photos, assets)::addTo);
    client = TestClient.of(app);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private static Form photo(String name) {
    return Form.empty().with("photo", Upload.of(name, "image/png", CAT));
  }

  @Test
  void aPhotoIsSavedUnderASafeNameAndShown() {
    TestResponse saved = client.post("/photos", photo("../cat.png"));
    assertThat(saved.header("Location")).hasValue("/photos/cat.png");
    assertThat(client.get("/photos/cat.png").bytes()).isEqualTo(CAT);
    assertThat(client.post("/photos", photo("cat.png")).header("Location"))
        .hasValue("/photos/cat-2.png");
  }

  @Test
  void whatIsMissingOrTooLongIsRefused() {
    assertThat(client.post("/photos", Form.of("photo", "none")).status()).isEqualTo(400);
    assertThat(client.post("/count", photo("cat.png")).status()).isEqualTo(413);
  }

  @Test
  void aFormMayBeReadWhileItArrives() {
    Upload small = Upload.of("cat.png", "image/png", new byte[1_000]);
    Form form = Form.empty().with("one", small).with("two", small);
    assertThat(client.post("/count", form).text()).isEqualTo("2000 bytes");
  }

  @Test
  void aFileMayBeMeantToBeKept() {
    TestResponse report = client.get("/report");
    assertThat(report.text()).isEqualTo("a,b\n");
    assertThat(report.header("Content-Disposition").orElseThrow()).startsWith("attachment");
  }

  @Test
  void staticFilesAreKeptByClients() {
    String link = app.url("static", "style.css");
    assertThat(link).contains("?v=");
    assertThat(client.get(link).header("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(client.get("/logos/style.css").header("Cache-Control"))
        .hasValue("public, max-age=604800");
    String tag = client.get("/static/style.css").header("ETag").orElseThrow();
    Headers known = Headers.of("If-None-Match", tag);
    assertThat(client.get("/static/style.css", known).status()).isEqualTo(304);
  }
}
