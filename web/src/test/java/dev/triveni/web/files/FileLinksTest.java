package dev.triveni.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.Mount;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `url_for("static", filename="style.css")` does.
class FileLinksTest {
  private static final StaticFiles SITE = StaticFiles.ofResources(FileLinksTest.class, "site");

  @TempDir private Path folder;

  @Test
  void aNamedMountIsLinkedWithThePathOfAFile() {
    Group admin =
        Group.of(
                "/admin",
                group ->
                    group
                        .add(Mount.of("/static", SITE).named("static"))
                        .get("/", r -> Response.text(r.url(".static", "a b/style.css"))))
            .named("admin");
    App app = Apps.create().add(Mount.of("/static", SITE).named("static")).add(admin);
    assertThat(app.url("static", "style.css")).isEqualTo("/static/style.css");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/admin/").text()).isEqualTo("/admin/static/a%20b/style.css");
      assertThat(client.get(app.url("admin.static", "style.css")).status()).isEqualTo(200);
    }
  }

  @Test
  void aVersionedFileIsLinkedWithItsVersionAndKeptForGood() throws IOException {
    Path style = Files.writeString(folder.resolve("style.css"), "a {}");
    App app =
        Apps.create()
            .add(Mount.of("/static", StaticFiles.of(folder).versioned()).named("static"))
            .add(Mount.of("/", SITE.versioned()).named("site"));
    String before = app.url("static", "style.css");
    assertThat(before).matches("/static/style\\.css\\?v=[0-9a-f]+");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get(before).header("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
      assertThat(client.get("/static/style.css").header("Cache-Control")).contains("no-cache");
      Files.writeString(style, "a { color: red }");
      assertThat(app.url("static", "style.css")).isNotEqualTo(before);
      assertThat(client.get(before).header("Cache-Control")).contains("no-cache");
      assertThat(client.get(app.url("site", "style.css")).header("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).endsWith("immutable"));
    }
  }

  @Test
  void aFileThatIsNotThereHasNoVersion() {
    App app = Apps.create().add(Mount.of("/s", SITE.versioned()).named("s"));
    assertThat(app.url("s", "missing.css")).isEqualTo("/s/missing.css");
    assertThat(app.url("s", "../secret")).isEqualTo("/s/../secret");
  }

  @Test
  void twoFilesOfTheSameContentHaveTheSameVersionOnEveryMachine() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    for (Path each : new Path[] {one, two}) {
      Files.writeString(each.resolve("x.js"), "1");
    }
    Files.setLastModifiedTime(two.resolve("x.js"), FileTime.fromMillis(9));
    assertThat(versionIn(one)).isEqualTo(versionIn(two));
  }

  private static String versionIn(Path folder) {
    return Apps.create()
        .add(Mount.of("/s", StaticFiles.of(folder).versioned()).named("s"))
        .url("s", "x.js");
  }
}
