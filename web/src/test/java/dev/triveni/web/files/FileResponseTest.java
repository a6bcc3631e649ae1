package dev.triveni.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `send_file` does.
class FileResponseTest {
  @TempDir private Path folder;
  private Path file;
  private TestClient client;

  @BeforeEach
  void serve() throws IOException {
    file = Files.writeString(folder.resolve("report.pdf"), "0123456789abcdef");
    App inner = Apps.create().get("/", _ -> Response.file(file));
    client =
        TestClient.of(
            Apps.create()
                .get("/", _ -> Response.file(file))
                .get("/kept", _ -> Response.file(file).setHeader("Cache-Control", "max-age=60"))
                .get("/tagged", _ -> Response.file(file).setHeader("ETag", "\"mine\""))
                .post("/", _ -> Response.file(file))
                .get("/named", r -> Response.file(file).attachment(r.query("as").orElseThrow()))
                .mount("/inner", inner));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  @Shows(value = "FL-31", code = "Response.file(report)")
  void aClientMayAskForAPartAndWhetherItHasChanged() {
    TestResponse whole = client.get("/");
    String tag = whole.header("ETag").orElseThrow();
    assertThat(whole.text()).isEqualTo("0123456789abcdef");
    assertThat(whole.header("Content-Type")).contains("application/pdf");
    assertThat(whole.header("Cache-Control")).contains("no-cache");
    assertThat(client.get("/kept").header("Cache-Control")).contains("max-age=60");
    for (String path : new String[] {"/", "/inner/"}) {
      TestResponse part = client.get(path, Headers.of("Range", "bytes=0-9", "If-Range", tag));
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.text()).isEqualTo("0123456789");
      assertThat(part.header("Content-Range")).contains("bytes 0-9/16");
      assertThat(client.get(path, Headers.of("If-None-Match", tag)).status()).isEqualTo(304);
      assertThat(client.get(path, Headers.of("If-Match", "\"x\"")).status()).isEqualTo(412);
    }
  }

  @Test
  void whatSaysItsStateItselfAndWhatIsPostedIsSentWhole() {
    Headers range = Headers.of("Range", "bytes=0-9");
    assertThat(client.get("/tagged", range).header("ETag")).contains("\"mine\"");
    assertThat(client.get("/tagged", range).status()).isEqualTo(200);
    assertThat(client.send("POST", "/", range, new byte[0]).status()).isEqualTo(200);
  }

  @Test
  void aFileThatIsGoneIsAFailure() throws IOException {
    Files.delete(file);
    assertThat(client.get("/").status()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          report.pdf        | attachment; filename="report.pdf"
          Übersicht 1.pdf   | attachment; filename="Ubersicht 1.pdf"; filename*=UTF-8''%C3%9Cbersicht%201.pdf
          €.pdf             | attachment; filename=".pdf"; filename*=UTF-8''%E2%82%AC.pdf
          ../../etc/passwd  | attachment; filename="passwd"
          C:\\x.txt          | attachment; filename="x.txt"
          a"; x=".exe       | attachment; filename="a\\"; x=\\".exe"
          """)
  @Shows(value = "FL-31", code = "Response.file(report).attachment(\"Report 7.pdf\")")
  void aBrowserSavesAnAttachmentUnderItsName(String name, String field) {
    assertThat(client.get("/named?as=" + encoded(name)).header("Content-Disposition"))
        .contains(field);
  }

  @Test
  void aNameEndsNoHeader() {
    assertThat(client.get("/named?as=a%0D%0ASet-Cookie:%20b").header("Content-Disposition"))
        .contains("attachment; filename=\"aSet-Cookie: b\"");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
