package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Decompression;
import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.MethodOverride;
import dev.triveni.web.Response;
import dev.triveni.web.SendFile;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFiltersTest {

  @Nested
  class WholeFiles {
    @TempDir private Path folder;

    @Test
    @Shows(value = "FL-34", code = "app.filter(SendFile.nginx(folder, \"/internal\"))")
    void areLeftToTheServerInFront() throws IOException {
      Path file = Files.writeString(folder.resolve("a ä.txt"), "content");
      App app =
          Apps.create()
              .filter(SendFile.nginx(folder, "/internal/"))
              .get("/", _ -> Response.file(file))
              .mount("/files", StaticFiles.of(folder));
      try (TestClient client = TestClient.of(app)) {
        for (String path : new String[] {"/", "/files/a%20%C3%A4.txt"}) {
          TestResponse response = client.get(path);
          assertThat(response.header("X-Accel-Redirect")).contains("/internal/a%20%C3%A4.txt");
          assertThat(response.header("Content-Type")).contains("text/plain; charset=utf-8");
          assertThat(response.text()).isEmpty();
        }
        Headers range = Headers.of("Range", "bytes=0-1");
        TestResponse part = client.get("/files/a%20%C3%A4.txt", range);
        assertThat(part).hasToString("206 co");
        assertThat(part.header("X-Accel-Redirect")).isEmpty();
      }
    }

    @Test
    @Shows("FL-34")
    void areNamedForApacheByTheirPath() throws IOException {
      Path file = Files.writeString(folder.resolve("a.txt"), "content");
      App app = Apps.create().filter(SendFile.apache(folder)).get("/", _ -> Response.file(file));
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.get("/").header("X-Sendfile"))
            .contains(file.toAbsolutePath().normalize().toString());
      }
    }

    @Test
    void ofOtherFoldersAreSentAsEver(@TempDir Path other) throws IOException {
      Path file = Files.writeString(other.resolve("a.txt"), "content");
      App app = Apps.create().filter(SendFile.apache(folder)).get("/", _ -> Response.file(file));
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.get("/").header("X-Sendfile")).isEmpty();
        assertThat(client.get("/").text()).isEqualTo("content");
      }
    }
  }

  @Nested
  class Checksums {

    @Test
    @Shows("FL-34")
    void areThoseOfTheBytesThatWereSent() throws Exception {
      App app =
          Apps.create()
              .post(
                  "/",
                  request -> {
                    MessageDigest digest = request.body().digest("SHA-256");
                    String title = request.form().get("title");
                    return Response.text(title + HexFormat.of().formatHex(digest.digest()));
                  });
      byte[] sent = "title=Cats".getBytes(StandardCharsets.UTF_8);
      String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.post("/", Form.of("title", "Cats")).text()).isEqualTo("Cats" + expected);
      }
    }

    @Test
    void mayBeAskedForOnceTheBodyIsHereWhole() {
      App app =
          Apps.create()
              .post(
                  "/",
                  request -> {
                    request.body().bytes();
                    byte[] digest = request.body().digest("SHA-256").digest();
                    return Response.text(HexFormat.of().formatHex(digest, 0, 4));
                  });
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.post("/", "abc").text()).isEqualTo("ba7816bf");
      }
    }
  }

  @Nested
  class Methods {
    private final App app =
        Apps.create()
            .filter(MethodOverride.ofPost())
            .post("/", _ -> Response.text("POST"))
            .put("/", request -> Response.text("PUT " + request.form().all("a")))
            .delete("/", _ -> Response.text("DELETE"))
            .get("/", _ -> Response.text("GET"));

    @ParameterizedTest
    @Shows("FL-34")
    @CsvSource({"put, PUT [1]", "DELETE, DELETE", "GET, POST", "TRACE, POST", "'', POST"})
    void areOverriddenByAField(String method, String answer) {
      try (TestClient client = TestClient.of(app)) {
        Form form = Form.of("a", 1);
        assertThat(client.post("/", form.with("_method", method)).text()).isEqualTo(answer);
        assertThat(client.post("/?_method=" + method, form).text()).isEqualTo(answer);
        client.headers("X-HTTP-Method-Override", method);
        assertThat(client.post("/", form).text()).isEqualTo(answer);
      }
    }

    @Test
    void areOverriddenOnlyWherePosted() {
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.get("/?_method=DELETE").text()).isEqualTo("GET");
        assertThat(client.post("/", "{}").text()).isEqualTo("POST");
      }
    }
  }

  @Nested
  class Packed {
    private static App app() {
      return Apps.create()
          .filter(Decompression.gzip())
          .post(
              "/",
              request ->
                  Response.text(
                      request.body().text().length()
                          + " "
                          + request.header("Content-Encoding")
                          + request.header("Content-Length")));
    }

    @Test
    @Shows(value = "FA-38", code = "app.filter(Decompression.gzip())")
    void bodiesAreUnpacked() throws IOException {
      byte[] twoMembers = concat(gzip(new byte[700]), gzip(new byte[300]));
      assertThat(send("gzip", gzip("hello".getBytes())))
          .hasToString("200 5 Optional.emptyOptional.empty");
      assertThat(send("X-GZIP", twoMembers)).hasToString("200 1000 Optional.emptyOptional.empty");
      assertThat(send("identity", "hello".getBytes()).text()).startsWith("5 ");
    }

    @Test
    void aBombIsRefused() throws IOException {
      byte[] bomb = gzip(new byte[50_000_000]);
      assertThat(bomb.length).isLessThan(100_000);
      assertThat(send("gzip", bomb).status()).isEqualTo(413);
    }

    @Test
    void membersWithoutContentAreCountedToo() throws IOException {
      ByteArrayOutputStream members = new ByteArrayOutputStream();
      byte[] empty = gzip(new byte[0]);
      while (members.size() < 1_100_000) {
        members.writeBytes(empty);
      }
      assertThat(send("gzip", members.toByteArray()).status()).isEqualTo(413);
    }

    @Test
    void whatIsNotGzipIsRefused() throws IOException {
      byte[] whole = gzip("hello".repeat(100).getBytes());
      assertThat(send("gzip", "hello".getBytes()).status()).isEqualTo(400);
      assertThat(send("gzip", new byte[0]).status()).isEqualTo(400);
      assertThat(send("gzip", java.util.Arrays.copyOf(whole, whole.length - 9)).status())
          .isEqualTo(400);
      TestResponse brotli = send("br", whole);
      assertThat(brotli.status()).isEqualTo(415);
      assertThat(brotli.header("Accept-Encoding")).contains("gzip");
    }

    private TestResponse send(String coding, byte[] body) {
      try (TestClient client = TestClient.of(app())) {
        return client.send("POST", "/", Headers.of("Content-Encoding", coding), body);
      }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return packed.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
      byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return both;
    }
  }
}
