package dev.triveni.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.SetupException;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
  private static final String TEXT = "0123456789abcdef";

  @TempDir private Path folder;
  private TestClient client;

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("text.txt"), TEXT);
    Files.setLastModifiedTime(
        folder.resolve("text.txt"), FileTime.from(Instant.parse("2026-01-02T03:04:05.678Z")));
    Files.writeString(folder.resolve("empty.css"), "");
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/index.html"), "<p>docs</p>");
    Files.createDirectories(folder.resolve(".well-known"));
    Files.writeString(folder.resolve(".well-known/security.txt"), "contact");
    client =
        TestClient.of(
            Apps.create()
                .mount("/static", StaticFiles.of(folder))
                .mount("/cached", StaticFiles.of(folder).cachedFor(Duration.ofHours(1)))
                .mount("/", StaticFiles.ofResources(StaticFilesTest.class, "site")));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "style.CSS, text/css; charset=utf-8",
    "app.js, text/javascript; charset=utf-8",
    "module.mjs, text/javascript; charset=utf-8",
    "data.json, application/json",
    "page.html, text/html; charset=utf-8",
    "image.svg, image/svg+xml",
    "font.woff2, font/woff2",
    "README, application/octet-stream",
    "css, application/octet-stream",
    "archive.tar.gz, application/gzip",
    "strange.xyz, application/octet-stream",
  })
  @Shows(value = "FL-32", code = "app.mount(\"/static\", StaticFiles.of(Path.of(\"static\")))")
  void aFileHasTheTypeOfItsNameAndMayBeKept(String name, String type) throws IOException {
    Files.writeString(folder.resolve(name), "content");
    TestResponse response = client.get("/static/" + name);
    assertThat(response.text()).isEqualTo("content");
    assertThat(response.header("Content-Type")).contains(type);
    assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.header("Cache-Control")).contains("no-cache");
    assertThat(client.get("/cached/" + name).header("Cache-Control"))
        .contains("public, max-age=3600");
  }

  @Nested
  @Shows(value = "FL-31", code = "app.mount(\"/photos\", StaticFiles.of(folder))")
  class Conditions {

    @Test
    void aFileHasATagAndATime() {
      TestResponse response = client.get("/static/text.txt");
      assertThat(response.header("ETag").orElseThrow()).matches("\"[0-9a-f]+-10\"");
      assertThat(response.header("Last-Modified")).contains("Fri, 02 Jan 2026 03:04:05 GMT");
    }

    @Test
    void aFileThatHasNotChangedIsNotSentAgain() {
      String tag = client.get("/static/text.txt").header("ETag").orElseThrow();
      for (String tags : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
        TestResponse response = get("If-None-Match", tags);
        assertThat(response.status()).as(tags).isEqualTo(304);
        assertThat(response.bytes()).isEmpty();
        assertThat(response.header("ETag")).contains(tag);
        assertThat(response.header("Content-Type")).isEmpty();
      }
      assertThat(get("If-None-Match", "\"x\"").status()).isEqualTo(200);
      assertThat(get("If-None-Match", "x" + tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            Fri, 02 Jan 2026 03:04:05 GMT | 304
            Sat, 03 Jan 2026 03:04:05 GMT | 304
            Fri, 02 Jan 2026 03:04:04 GMT | 200
            yesterday                     | 200
            """,
        delimiter = '|')
    void aTimeIsAConditionToo(String time, int status) {
      assertThat(get("If-Modified-Since", time).status()).isEqualTo(status);
      Headers both = Headers.of("If-Modified-Since", time, "If-None-Match", "\"x\"");
      assertThat(client.get("/static/text.txt", both).status()).isEqualTo(200);
    }
  }

  @Nested
  @Shows("FL-31")
  class Ranges {

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # Range          | status | body             | Content-Range
            bytes=0-9        | 206    | 0123456789       | bytes 0-9/16
            bytes=10-        | 206    | abcdef           | bytes 10-15/16
            bytes=-3         | 206    | def              | bytes 13-15/16
            bytes=-99        | 206    | 0123456789abcdef | bytes 0-15/16
            bytes=5-5        | 206    | 5                | bytes 5-5/16
            bytes=14-99      | 206    | ef               | bytes 14-15/16
            bytes=0-1,4-5    | 200    | 0123456789abcdef |
            bytes=-          | 200    | 0123456789abcdef |
            bytes=a-b        | 200    | 0123456789abcdef |
            lines=1-2        | 200    | 0123456789abcdef |
            bytes=0-99999999999999999999 | 200 | 0123456789abcdef |
            """,
        delimiter = '|')
    void oneRangeOfBytesIsSent(String range, int status, String body, String contentRange) {
      TestResponse response = get("Range", range);
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.text()).isEqualTo(body);
      assertThat(response.header("Content-Range").orElse(null)).isEqualTo(contentRange);
      assertThat(response.header("Accept-Ranges")).contains("bytes");
    }

    @ParameterizedTest
    @CsvSource({"bytes=16-", "bytes=99-100", "bytes=-0", "bytes=5-2"})
    void aRangeThatIsNotThereIsRefused(String range) {
      TestResponse response = get("Range", range);
      assertThat(response.status()).isEqualTo(416);
      assertThat(response.header("Content-Range")).contains("bytes */16");
    }

    @Test
    void aRangeOfAnotherVersionIsTheWholeFile() {
      String tag = client.get("/static/text.txt").header("ETag").orElseThrow();
      Headers same = Headers.of("Range", "bytes=0-1", "If-Range", tag);
      Headers other = Headers.of("Range", "bytes=0-1", "If-Range", "\"x\"");
      assertThat(client.get("/static/text.txt", same).text()).isEqualTo("01");
      assertThat(client.get("/static/text.txt", other).text()).isEqualTo(TEXT);
      String time = client.get("/static/text.txt").header("Last-Modified").orElseThrow();
      Headers dated = Headers.of("Range", "bytes=0-1", "If-Range", time);
      Headers later = Headers.of("Range", "bytes=0-1", "If-Range", "Sat, 03 Jan 2026 03:04:05 GMT");
      assertThat(client.get("/static/text.txt", dated).text()).isEqualTo("01");
      assertThat(client.get("/static/text.txt", later).text()).isEqualTo(TEXT);
    }

    @Test
    void aFileOfAnotherVersionIsNotSent() {
      assertThat(get("If-Match", "\"x\"").status()).isEqualTo(412);
      assertThat(get("If-Unmodified-Since", "Thu, 01 Jan 2026 03:04:05 GMT").status())
          .isEqualTo(412);
    }

    @Test
    void headTellsOfTheWholeFile() {
      TestResponse head =
          client.send("HEAD", "/static/text.txt", Headers.of("Range", "bytes=0-1"), new byte[0]);
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("ETag")).isPresent();
      assertThat(head.bytes()).isEmpty();
    }

    @Test
    void anEmptyFileHasNoRange() {
      Headers range = Headers.of("Range", "bytes=0-");
      assertThat(client.get("/static/empty.css").status()).isEqualTo(200);
      assertThat(client.get("/static/empty.css", range).status()).isEqualTo(416);
    }

    @Test
    void aResourceHasRangesToo() {
      Headers range = Headers.of("Range", "bytes=0-3");
      assertThat(client.get("/style.css", range).text()).isEqualTo("body");
    }
  }

  @Test
  void aFolderIsItsIndex() {
    assertThat(client.get("/static/docs/").text()).isEqualTo("<p>docs</p>");
    assertThat(client.get("/static/docs/").header("Content-Type"))
        .contains("text/html; charset=utf-8");
    TestResponse redirection = client.get("/static/docs");
    assertThat(redirection.status()).isEqualTo(308);
    assertThat(redirection.header("Location")).contains("/static/docs/");
    assertThat(client.get("/static/").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String path : new String[] {"nothing.txt", "text.txt/", "text.txt/x", "docs/x/y", ""}) {
      assertThat(client.get("/static/" + path).status()).as(path).isEqualTo(404);
    }
    assertThat(client.get("/static/nothing.txt").text())
        .contains("There is no file /static/nothing.txt.");
    assertThat(client.get("/static/.well-known/security.txt").text()).isEqualTo("contact");
  }

  @Test
  void aFileCanOnlyBeRead() {
    TestResponse response = client.delete("/static/text.txt");
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(client.send("OPTIONS", "/static/text.txt").status()).isEqualTo(204);
    assertThat(folder.resolve("text.txt")).exists();
  }

  @Test
  @Shows(value = "FA-31", code = "StaticFiles.ofResources(Site.class, \"site\")")
  void resourcesOfTheClassPathAreServed() {
    assertThat(client.get("/").text()).contains("<title>Site</title>");
    assertThat(client.get("/docs/").text()).contains("<title>Docs</title>");
    assertThat(client.get("/docs").status()).isEqualTo(308);
    assertThat(client.get("/nothing.css").status()).isEqualTo(404);
    TestResponse style = client.get("/style.css");
    assertThat(style.text()).isEqualTo("body { color: red }\n");
    Headers same = Headers.of("If-None-Match", style.header("ETag").orElseThrow());
    assertThat(client.get("/style.css", same).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "/site", "/site/"})
  void resourcesAreFoundFromTheTopOfTheClassPath(String name) {
    App app = Apps.create().mount("/", StaticFiles.ofResources(StaticFilesTest.class, name));
    try (TestClient resources = TestClient.of(app)) {
      assertThat(resources.get("/").text()).contains("<title>Site</title>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void allOfTheClassPathIsNotServed(String name) {
    assertThatThrownBy(() -> StaticFiles.ofResources(StaticFilesTest.class, name))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-WEB-037")
        .hasMessageContaining("StaticFilesTest.java");
  }

  @Test
  void resourcesInsideAJarAreServed() {
    App app = Apps.create().mount("/", StaticFiles.ofResources(Test.class, "META-INF"));
    try (TestClient inJar = TestClient.of(app)) {
      assertThat(inJar.get("/MANIFEST.MF").text()).startsWith("Manifest-Version");
      assertThat(inJar.get("/").status()).isEqualTo(404);
    }
  }

  @Test
  void aFolderThatDoesNotExistIsToldAtOnce() {
    for (Path missing : new Path[] {folder.resolve("missing"), folder.resolve("text.txt")}) {
      assertThatThrownBy(() -> StaticFiles.of(missing))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("TRV-WEB-026 StaticFilesTest.java:")
          .hasMessageContaining(missing.toString());
    }
  }

  private TestResponse get(String field, String value) {
    return client.get("/static/text.txt", Headers.of(field, value));
  }
}
