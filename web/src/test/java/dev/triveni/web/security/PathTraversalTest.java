package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No path may lead out of the folder of static files, nor to what hides in it.
class PathTraversalTest {
  @TempDir private Path around;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "..%2fsecret.txt",
        "..%2Fsecret.txt",
        "%2e%2e/secret.txt",
        "%2e%2e%2fsecret.txt",
        "sub/../../secret.txt",
        "sub/..%2f..%2fsecret.txt",
        "./../secret.txt",
        "..\\secret.txt",
        "..%5csecret.txt",
        "%2e%2e%5csecret.txt",
        "//secret.txt",
        "%2fetc%2fpasswd",
        "/etc/passwd",
        "sub//../secret.txt",
        "..;/secret.txt",
        "inside.txt%00.html",
        "C:/secret.txt",
        ".env",
        "sub/.git/config",
        "%2eenv",
        "link.txt",
        "linked/secret.txt",
      })
  @Shows("FL-31")
  void aPathThatLeadsOutOrToHiddenFilesIsNotFound(String path) throws IOException {
    try (TestClient client = client()) {
      var response = client.get("/static/" + path);
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.text()).doesNotContain("secret content");
    }
  }

  @Test
  void whatIsInsideIsStillServed() throws IOException {
    try (TestClient client = client()) {
      assertThat(client.get("/static/inside.txt").text()).isEqualTo("inside");
      assertThat(client.get("/static/same.txt").text()).isEqualTo("inside");
      assertThat(client.get("/static/sub%2ffile..txt").text()).isEqualTo("dots");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"..%2fjunit", "%2e%2e/support/Apps.class", "../", "support/", "support"})
  void resourcesDoNotLeadOutNorListTheirFolders(String path) {
    var files = StaticFiles.ofResources(PathTraversalTest.class, "dev/triveni/web");
    try (TestClient client = TestClient.of(Apps.create().mount("/", files))) {
      assertThat(client.get("/" + path).status()).isEqualTo(404);
    }
  }

  private TestClient client() throws IOException {
    Path folder = Files.createDirectories(around.resolve("public/sub")).getParent();
    Files.createDirectories(folder.resolve("sub/.git"));
    Files.writeString(folder.resolve("sub/.git/config"), "secret content");
    Files.writeString(folder.resolve(".env"), "secret content");
    Files.writeString(folder.resolve("inside.txt"), "inside");
    Files.writeString(folder.resolve("sub/file..txt"), "dots");
    Path secret = Files.writeString(around.resolve("secret.txt"), "secret content");
    Files.createSymbolicLink(folder.resolve("link.txt"), secret);
    Files.createSymbolicLink(folder.resolve("linked"), around);
    Files.createSymbolicLink(folder.resolve("same.txt"), folder.resolve("inside.txt"));
    return TestClient.of(Apps.create().mount("/static", StaticFiles.of(folder)));
  }
}
