package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.ClientLeftException;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamingTest {
  private final CountDownLatch firstWasRead = new CountDownLatch(1);
  private final AtomicLong written = new AtomicLong();
  private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.of(this::serve, settings -> settings.idleTimeout(Duration.ofMillis(1_000)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply serve(RequestHead head, RequestBody body) {
    return switch (head.path()) {
      case "/flushed" -> TestServer.stream(this::writeTwoParts);
      case "/endless" -> TestServer.stream(this::writeEndlessly);
      case "/events" -> TestServer.stream(StreamingTest::writeEvents);
      case "/broken" -> TestServer.stream(out -> breakAfter(out, 20_000));
      case "/broken-early" -> TestServer.stream(out -> breakAfter(out, 0));
      case "/broken-known" -> known(100_000, out -> breakAfter(out, 50_000));
      case "/short" -> known(100_000, out -> out.write(new byte[99_999]));
      case "/short-small" -> known(100, out -> out.write(new byte[99]));
      case "/long" -> known(100, out -> out.write(new byte[101]));
      case "/large" -> known(3_000_000, StreamingTest::writeLarge);
      case "/tiny" -> TestServer.stream(out -> out.write("tiny".getBytes()));
      case "/silent" -> TestServer.stream(StreamingTest::sleepAndWrite);
      case "/empty" -> new Reply(204, Headers.none(), 0, _ -> {});
      case "/unchanged" -> new Reply(304, Headers.of("ETag", "\"a\""), 0, _ -> {});
      default -> TestServer.text(404, "no such path");
    };
  }

  private static Reply known(long length, Reply.BodyWriter writer) {
    return new Reply(200, Headers.of("Content-Type", "text/plain"), length, writer);
  }

  private void writeTwoParts(OutputStream out) throws IOException {
    out.write("first".getBytes());
    out.flush();
    try {
      assertThat(firstWasRead.await(3, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    out.write("second".getBytes());
  }

  private void writeEndlessly(OutputStream out) throws IOException {
    byte[] block = new byte[10_000];
    try {
      while (true) {
        out.write(block);
        written.addAndGet(block.length);
      }
    } catch (IOException e) {
      failures.add(e);
      throw e;
    }
  }

  private static void writeEvents(OutputStream out) throws IOException {
    for (int i = 0; i < 5; i++) {
      out.write(("data: " + i + "\n\n").getBytes());
      out.flush();
    }
  }

  private static void breakAfter(OutputStream out, int bytes) throws IOException {
    out.write(new byte[bytes]);
    throw new IOException("The source broke off");
  }

  private static void writeLarge(OutputStream out) throws IOException {
    for (int i = 0; i < 3_000; i++) {
      out.write(new byte[1_000]);
    }
  }

  private static void sleepAndWrite(OutputStream out) throws IOException {
    out.flush();
    try {
      Thread.sleep(1_800);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    out.write("done".getBytes());
  }

  @Test
  @Shows("FL-29")
  void whatIsFlushedArrivesBeforeTheEnd() throws Exception {
    try (RawClient client = RawClient.to(server).get("/flushed")) {
      StringBuilder seen = new StringBuilder();
      while (!seen.toString().contains("first")) {
        seen.append(new String(client.readSome(1_000)));
      }
      firstWasRead.countDown();
      while (!seen.toString().endsWith("0\r\n\r\n")) {
        seen.append(new String(client.readSome(1_000)));
      }
      assertThat(seen.toString()).contains("second");
    }
  }

  @Test
  void aClientThatReadsSlowlyMakesTheWriterWait() throws Exception {
    try (RawClient client = RawClient.to(server).get("/endless")) {
      long before = -1;
      while (written.get() != before) {
        before = written.get();
        Thread.sleep(150);
      }
      assertThat(before).isLessThan(20_000_000);
      for (int i = 0; i < 200; i++) {
        client.readSome(100_000);
      }
      Thread.sleep(150);
      assertThat(written.get()).isGreaterThan(before);
    }
  }

  @Test
  void aClientThatReadsNothingIsCutAfterTheIdleTimeout() throws Exception {
    try (RawClient _ = RawClient.to(server).get("/endless")) {
      assertThat(failures.poll(4, TimeUnit.SECONDS)).isInstanceOf(ClientLeftException.class);
    }
  }

  @Test
  void aWriterIsToldThatItsClientLeft() throws Exception {
    RawClient client = RawClient.to(server).get("/endless");
    client.readSome(1_000);
    client.reset();
    assertThat(failures.poll(1, TimeUnit.SECONDS)).isInstanceOf(ClientLeftException.class);
  }

  @Test
  void aSilentWriterMayTakeLongerThanTheIdleTimeout() throws Exception {
    try (RawClient client = RawClient.to(server).get("/silent")) {
      assertThat(client.read().text()).isEqualTo("done");
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.uri("/silent")).build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("done");
    }
  }

  @Test
  void aBodyThatBreaksOffIsNotTakenForAWholeOne() throws Exception {
    for (String path : new String[] {"/broken", "/broken-known", "/short"}) {
      try (RawClient client = RawClient.to(server).get(path)) {
        assertThatThrownBy(client::read).as(path).isInstanceOf(IOException.class);
      }
      for (HttpClient.Version version :
          new HttpClient.Version[] {HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2}) {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
          HttpRequest request = HttpRequest.newBuilder(server.uri(path)).build();
          assertThatThrownBy(() -> client.send(request, BodyHandlers.ofByteArray()))
              .as(path + " over " + version)
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void aBodyThatEndsWithTheConnectionIsNotTakenForAWholeOneEither() throws Exception {
    try (RawClient client = RawClient.to(server)) {
      client.send("GET /broken HTTP/1.0\r\nHost: localhost\r\n\r\n");
      assertThatThrownBy(client::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aBodyThatBreaksOffBeforeItsFirstByteIsAnError() throws Exception {
    for (String path : new String[] {"/broken-early", "/short-small", "/long"}) {
      try (RawClient client = RawClient.to(server).get(path)) {
        RawClient.Answer answer = client.read();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.fields()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.text()).doesNotContain("source", "bytes", "Exception");
      }
    }
  }

  @Test
  void lengthsAreSentWhereTheyAreKnown() throws Exception {
    try (RawClient client = RawClient.to(server)) {
      assertThat(client.get("/large").read().fields()).containsEntry("content-length", "3000000");
      assertThat(client.get("/tiny").read().fields()).containsEntry("content-length", "4");
      assertThat(client.get("/events").read().fields())
          .containsEntry("transfer-encoding", "chunked");
      assertThat(client.get("/empty").read().fields()).doesNotContainKey("content-length");
      assertThat(client.get("/unchanged").read().fields())
          .containsEntry("etag", "\"a\"")
          .doesNotContainKey("content-length");
    }
  }

  @Test
  void headHasTheFieldsAndNoBody() throws Exception {
    try (RawClient client = RawClient.to(server)) {
      client.send("HEAD /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
      String head = new String(client.readSome(1_000));
      assertThat(head).contains("Content-Length: 3000000").endsWith("\r\n\r\n");
      client.send("HEAD /endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(new String(client.readSome(1_000)))
          .startsWith("HTTP/1.1 200")
          .doesNotContain("Content-Length")
          .endsWith("\r\n\r\n");
      assertThat(client.get("/tiny").read().text()).isEqualTo("tiny");
    }
  }
}
