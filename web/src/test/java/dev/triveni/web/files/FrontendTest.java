package dev.triveni.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `app.frontend("/", directory="dist")` does.
@Shows(value = "FA-31", code = "app.mount(\"/\", StaticFiles.frontend(Path.of(\"dist\")))")
class FrontendTest {
  @TempDir private Path folder;
  private Path dist;

  @BeforeEach
  void build() throws IOException {
    dist = Files.createDirectories(folder.resolve("dist"));
    Files.createDirectories(dist.resolve("assets"));
    Files.writeString(dist.resolve("index.html"), "<p>app</p>");
    Files.writeString(dist.resolve("assets/app.js"), "run()");
    Files.writeString(folder.resolve("outside.txt"), "outside");
    Files.createSymbolicLink(dist.resolve("link.txt"), folder.resolve("outside.txt"));
  }

  private App around(StaticFiles files) {
    return Apps.create().mount("/", files).get("/api", _ -> Response.text("api"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # method | path          | Accept               | status | body
          GET      | /             | text/html            | 200    | <p>app</p>
          GET      | /assets/app.js | */*                 | 200    | run()
          GET      | /users/7      | text/html, */*;q=0.8 | 200    | <p>app</p>
          HEAD     | /users/7      | TEXT/HTML            | 200    | ''
          GET      | /users/7      | */*                  | 404    |
          GET      | /missing.js   | */*                  | 404    |
          GET      | /users/7      | application/json     | 404    |
          POST     | /users/7      | text/html            | 404    |
          POST     | /assets/app.js | text/html           | 405    |
          GET      | /api          | text/html            | 200    | api
          POST     | /api          | text/html            | 405    |
          """,
      delimiter = '|')
  void aPathOfTheFrontendsOwnRouterIsItsIndex(
      String method, String path, String accept, int status, String body) {
    try (TestClient client = TestClient.of(around(StaticFiles.frontend(dist)))) {
      TestResponse response = client.send(method, path, Headers.of("Accept", accept), new byte[0]);
      assertThat(response.status()).isEqualTo(status);
      if (body != null) {
        assertThat(response.text()).isEqualTo(body);
      }
    }
  }

  @Test
  void aPageForWhatIsMissingIsUsedInstead() throws IOException {
    Files.writeString(dist.resolve("404.html"), "<p>no such page</p>");
    try (TestClient client = TestClient.of(around(StaticFiles.frontend(dist)))) {
      TestResponse missing = client.get("/users/7", Apps.BROWSER);
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.text()).isEqualTo("<p>no such page</p>");
      assertThat(missing.header("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(client.get("/", Apps.BROWSER).text()).isEqualTo("<p>app</p>");
    }
  }

  @Test
  void theFallbackMayBeChosen() throws IOException {
    Files.writeString(dist.resolve("404.html"), "<p>no such page</p>");
    StaticFiles files = StaticFiles.of(dist).fallback("index.html");
    try (TestClient client = TestClient.of(around(files))) {
      assertThat(client.get("/users/7", Apps.BROWSER).text()).isEqualTo("<p>app</p>");
    }
  }

  @Test
  void linksOutOfTheFolderAreFollowedOnlyByChoice() {
    try (TestClient client = TestClient.of(around(StaticFiles.of(dist)))) {
      assertThat(client.get("/link.txt").status()).isEqualTo(404);
    }
    try (TestClient client = TestClient.of(around(StaticFiles.of(dist).followingLinks()))) {
      assertThat(client.get("/link.txt").text()).isEqualTo("outside");
      assertThat(client.get("/../outside.txt").status()).isEqualTo(404);
    }
  }
}
