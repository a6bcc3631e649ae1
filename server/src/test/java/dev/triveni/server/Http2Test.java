package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.spi.ServerSettings.Tls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Http2Test {
  private static TestCertificate certificate;

  @BeforeAll
  static void certify(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.in(folder);
  }

  private static Reply describe(RequestHead head, RequestBody body) {
    int length = body.bytes().length;
    return TestServer.text(
        "%s %s?%s %s %s %s %d %s"
            .formatted(
                head.method(),
                head.path(),
                head.query(),
                head.protocol(),
                head.scheme(),
                head.headers().find("x-test").orElse("none"),
                length,
                head.client().getAddress().isLoopbackAddress()));
  }

  @Test
  void plainHttp2() throws Exception {
    try (TestServer server = TestServer.of(Http2Test::describe);
        HttpClient client = HttpClient.newHttpClient()) {
      assertSpeaks(server, client, Version.HTTP_2, "HTTP/2 http");
    }
  }

  @Test
  void http2OverTls() throws Exception {
    try (TestServer server = tls(certificate.files());
        HttpClient client = HttpClient.newBuilder().sslContext(certificate.client()).build()) {
      assertSpeaks(server, client, Version.HTTP_2, "HTTP/2 https");
    }
  }

  @Test
  void http1OverTls() throws Exception {
    try (TestServer server = tls(certificate.files());
        HttpClient client =
            HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .sslContext(certificate.client())
                .build()) {
      assertSpeaks(server, client, Version.HTTP_1_1, "HTTP/1.1 https");
    }
  }

  private static void assertSpeaks(
      TestServer server, HttpClient client, Version version, String expected) throws Exception {
    HttpRequest get = HttpRequest.newBuilder(server.uri("/a?b=c")).header("X-Test", "yes").build();
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> response = client.send(get, BodyHandlers.ofString());
      assertThat(response.version()).isEqualTo(version);
      assertThat(response.body()).isEqualTo("GET /a?b=c " + expected + " yes 0 true");
      assertThat(response.headers().firstValue("server")).isEmpty();
      assertThat(response.headers().firstValue("date")).isPresent();
    }
    HttpRequest post =
        HttpRequest.newBuilder(server.uri("/p"))
            .POST(BodyPublishers.ofByteArray(new byte[900_000]))
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).body())
        .isEqualTo("POST /p? " + expected + " none 900000 true");
  }

  @Test
  void manyStreamsShareAConnection() throws Exception {
    try (TestServer server = TestServer.of(Http2Test::slowly);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.uri("/")).build();
      client.send(request, BodyHandlers.ofString());
      long begun = System.nanoTime();
      List<CompletableFuture<HttpResponse<String>>> responses =
          IntStream.range(0, 50)
              .mapToObj(_ -> client.sendAsync(request, BodyHandlers.ofString()))
              .toList();
      for (CompletableFuture<HttpResponse<String>> response : responses) {
        assertThat(response.get().statusCode()).isEqualTo(200);
      }
      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(50 * 100 / 2);
    }
  }

  private static Reply slowly(RequestHead head, RequestBody body) {
    try {
      Thread.sleep(100);
      return TestServer.text("done");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void unusableTlsFilesStopTheStartAndAreNamed(@TempDir Path folder) throws Exception {
    Tls good = certificate.files();
    Path text = Files.writeString(folder.resolve("notes.txt"), "nothing of the kind");
    Path pkcs1 =
        Files.writeString(
            folder.resolve("old.key"),
            "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
    Path rubbish =
        Files.writeString(
            folder.resolve("bad.key"),
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertRefused(new Tls("missing.crt", good.key()), "missing.crt cannot be read");
    assertRefused(new Tls(text.toString(), good.key()), "notes.txt has no");
    assertRefused(new Tls(good.certificate(), text.toString()), "notes.txt has no unencrypted");
    assertRefused(new Tls(good.certificate(), pkcs1.toString()), "openssl pkcs8 -topk8");
    assertRefused(new Tls(good.certificate(), rubbish.toString()), "none of [RSA, EC, EdDSA]");
  }

  private static void assertRefused(Tls files, String why) {
    assertThatThrownBy(() -> tls(files))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("TRV-SERVER-002")
        .hasMessageContaining(why);
  }

  private static TestServer tls(Tls files) throws IOException {
    return TestServer.of(Http2Test::describe, settings -> settings.tls(files));
  }
}
