package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Part;
import dev.triveni.web.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private static final String HEAD =
      "POST /%s HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=X\r\n%s\r\n\r\n";
  private static final String PART =
      "--X\r\nContent-Disposition: form-data; name=f; filename=f.bin\r\n\r\n";

  @TempDir private Path folder;

  private final CountDownLatch done = new CountDownLatch(1);

  private App app() {
    Config config = Config.of(Map.of("forms.folder", folder.toString(), "forms.memory-bytes", "0"));
    return App.create(config)
        .filter((request, next) -> {
          request.afterResponse(done::countDown);
          return next.handle(request);
        })
        .post("/form", request -> Response.text("" + request.form().file("f").size()))
        .post(
            "/parts",
            request -> {
              request.body().limit(Long.MAX_VALUE);
              long size = 0;
              for (Part part : request.parts()) {
                size += part.stream().transferTo(OutputStream.nullOutputStream());
              }
              return Response.text("" + size);
            });
  }

  @Test
  @Shows(
      value = {"FL-33", "UN-FA-15"},
      code = "request.form().file(\"f\") // 413 before more is read than FormSettings allow")
  void aFormThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    try (TestServer server = TestServer.of(app());
        RawClient client = RawClient.to(server)) {
      client.send(HEAD.formatted("form", "Content-Length: 5000000000") + PART);
      assertThat(client.read().status()).isEqualTo(413);
    }
  }

  @Test
  @Shows({"FL-33", "UN-FA-15"})
  void aFormThatTurnsOutToBeTooLargeIsRefusedBeforeItsEnd() throws Exception {
    try (TestServer server = TestServer.of(app());
        RawClient client = RawClient.to(server)) {
      client.send(HEAD.formatted("form", "Transfer-Encoding: chunked"));
      client.send(Integer.toHexString(PART.length()) + "\r\n" + PART + "\r\n");
      for (int i = 0; i < 17; i++) {
        client.send("10000\r\n" + "x".repeat(65_536) + "\r\n");
      }
      assertThat(client.read().status()).isEqualTo(413);
      done.await();
    }
    assertThat(filesLeft()).isZero();
  }

  @Test
  @Shows(value = "FL-29", code = "request.body().stream()")
  void aBodyIsReadWhileItIsSent() throws Exception {
    CountDownLatch firstRead = new CountDownLatch(1);
    App app =
        App.create(Config.of(Map.of()))
            .post(
                "/",
                request -> {
                  InputStream body = request.body().stream();
                  String first = new String(body.readNBytes(5));
                  firstRead.countDown();
                  return Response.text(first + new String(body.readAllBytes()));
                });
    try (TestServer server = TestServer.of(app);
        RawClient client = RawClient.to(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nfirst");
      firstRead.await();
      client.send(", end");
      assertThat(client.read().text()).isEqualTo("first, end");
    }
  }

  @Test
  void theFilesOfAClientThatLeavesAreDeleted() throws Exception {
    try (TestServer server = TestServer.of(app());
        RawClient client = RawClient.to(server)) {
      client.send(HEAD.formatted("form", "Content-Length: 500000") + PART + "x".repeat(100_000));
      while (filesLeft() == 0) {
        Thread.sleep(5);
      }
      client.reset();
      done.await();
      while (filesLeft() > 0) {
        Thread.sleep(5);
      }
    }
    assertThat(filesLeft()).isZero();
  }

  @Test
  void theConnectionGoesOnAfterAForm() throws IOException {
    String body = PART + "12345\r\n--X--\r\nepilogue";
    try (TestServer server = TestServer.of(app());
        RawClient client = RawClient.to(server)) {
      for (int i = 0; i < 3; i++) {
        client.send(HEAD.formatted("form", "Content-Length: " + body.length()) + body);
        assertThat(client.read().text()).isEqualTo("5");
        client.send(HEAD.formatted("parts", "Content-Length: " + body.length()) + body);
        assertThat(client.read().text()).isEqualTo("5");
      }
    }
  }

  private long filesLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
