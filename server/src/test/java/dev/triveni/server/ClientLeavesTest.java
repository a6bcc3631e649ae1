package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientLeavesTest {
  private static final long NOTICE_MILLIS = 100;

  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> interrupted = new LinkedBlockingQueue<>();
  private final AtomicInteger leaked = new AtomicInteger();
  private final AtomicInteger stayed = new AtomicInteger();
  private TestServer server;

  /// `/sleep` is silent until it is interrupted, `/nap` for a short time; the others answer at
  /// once.
  Reply serve(RequestHead head, RequestBody body) {
    if (Thread.interrupted()) {
      leaked.incrementAndGet();
    }
    byte[] got = body.bytes();
    begun.add(head.path());
    if (head.path().equals("/stream")) {
      return TestServer.stream(ClientLeavesTest::writeMuch);
    }
    try {
      switch (head.path()) {
        case "/sleep" -> Thread.sleep(5_000);
        case "/nap" -> Thread.sleep(120);
        default -> {}
      }
    } catch (InterruptedException _) {
      interrupted.add(System.nanoTime());
    }
    return TestServer.text(head.path() + " " + got.length);
  }

  private static void writeMuch(OutputStream out) throws IOException {
    byte[] block = new byte[1_000];
    for (int i = 0; i < 2_000; i++) {
      out.write(block);
      out.flush();
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  long millisUntilInterrupted(long left) throws InterruptedException {
    Long at = interrupted.poll(3, TimeUnit.SECONDS);
    assertThat(at).as("when the handler was interrupted").isNotNull();
    long millis = Math.max(0, (at - left) / 1_000_000);
    return millis;
  }

  void awaitHandler() throws InterruptedException {
    assertThat(begun.poll(3, TimeUnit.SECONDS)).isEqualTo("/sleep");
    Thread.sleep(60);
  }

  @Nested
  class OverHttp1 {
    @BeforeEach
    void start() throws IOException {
      server = TestServer.of(ClientLeavesTest.this::serve);
    }

    @Test
    @Shows({"UN-FA-08", "FA-38"})
    void closingInterruptsASilentHandler() throws Exception {
      RawClient client = RawClient.to(server).get("/sleep");
      awaitHandler();
      long left = System.nanoTime();
      client.close();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    @Test
    void leavingAtOnceInterruptsToo() throws Exception {
      try (RawClient _ = RawClient.to(server).get("/sleep")) {
        assertThat(begun.poll(3, TimeUnit.SECONDS)).isEqualTo("/sleep");
      }
      long left = System.nanoTime();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    @Test
    void resettingInterruptsASilentHandler() throws Exception {
      RawClient client = RawClient.to(server).get("/sleep");
      awaitHandler();
      long left = System.nanoTime();
      client.reset();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    @Test
    void leavingAfterABodyInterruptsASilentHandler() throws Exception {
      RawClient client =
          RawClient.to(server)
              .send("POST /sleep HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
      awaitHandler();
      long left = System.nanoTime();
      client.close();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    @Test
    void leavingAfterAChunkedBodyInterruptsASilentHandler() throws Exception {
      RawClient client =
          RawClient.to(server)
              .send("POST /sleep HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
              .send("5\r\nhello\r\n0\r\n\r\n");
      awaitHandler();
      long left = System.nanoTime();
      client.close();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    @Test
    void keepAliveSurvivesTheWatch() throws Exception {
      try (RawClient client = RawClient.to(server)) {
        keepsAlive(client);
      }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
      try (RawClient client = RawClient.to(server)) {
        pipelines(client);
      }
    }

    @Test
    void requestsSentWhileTheHandlerWorksAreAnsweredAfterwards() throws Exception {
      try (RawClient client = RawClient.to(server).get("/nap")) {
        Thread.sleep(70);
        client.get("/second").get("/nap").get("/fourth");
        assertThat(client.read().text()).isEqualTo("/nap 0");
        assertThat(client.read().text()).isEqualTo("/second 0");
        assertThat(client.read().text()).isEqualTo("/nap 0");
        assertThat(client.read().text()).isEqualTo("/fourth 0");
      }
    }

    /// Some clients leave at about the moment when their handlers end, and the threads go on.
    @Test
    void theInterruptReachesNoLaterRequest() throws Exception {
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 200; i++) {
          Duration stay = Duration.ofMillis(30).plusNanos(i * 500_000L);
          clients.submit(() -> leaveAfter(stay));
          clients.submit(() -> stayAfter(stay));
        }
      }
      assertThat(interrupted).isNotEmpty();
      assertThat(stayed).hasValue(400);
      assertThat(leaked).hasValue(0);
    }

    private Void leaveAfter(Duration time) throws Exception {
      try (RawClient leaving = RawClient.to(server).get("/nap")) {
        Thread.sleep(time);
        leaving.reset();
      }
      return null;
    }

    private Void stayAfter(Duration time) throws Exception {
      Thread.sleep(time);
      try (RawClient staying = RawClient.to(server).get("/stay").get("/stay")) {
        for (int i = 0; i < 2; i++) {
          stayed.addAndGet(staying.read().status() / 200);
        }
      }
      return null;
    }
  }

  @Nested
  class OverTls {
    private static TestCertificate certificate;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
      certificate = TestCertificate.in(folder);
    }

    @BeforeEach
    void start() throws Exception {
      server =
          TestServer.of(
              ClientLeavesTest.this::serve, settings -> settings.tls(certificate.files()));
    }

    private RawClient connect() throws IOException {
      return new RawClient(
          certificate.client().getSocketFactory().createSocket("localhost", server.port()));
    }

    @Test
    void closingInterruptsASilentHandler() throws Exception {
      RawClient client = connect().get("/sleep");
      awaitHandler();
      long left = System.nanoTime();
      client.close();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    @Test
    void keepAliveSurvivesTheWatch() throws Exception {
      try (RawClient client = connect()) {
        keepsAlive(client);
      }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
      try (RawClient client = connect()) {
        pipelines(client);
      }
    }
  }

  @Nested
  class OverHttp2 {
    @BeforeEach
    void start() throws IOException {
      server = TestServer.of(ClientLeavesTest.this::serve);
    }

    @Test
    void resettingTheStreamInterruptsItsHandlerAndNoOther() throws Exception {
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(get(client, "/first").get().body()).isEqualTo("/first 0");
        CompletableFuture<HttpResponse<String>> leaving = get(client, "/sleep");
        assertThat(begun.poll(3, TimeUnit.SECONDS)).isEqualTo("/first");
        awaitHandler();
        CompletableFuture<HttpResponse<String>> staying = get(client, "/nap");
        assertThat(begun.poll(3, TimeUnit.SECONDS)).isEqualTo("/nap");
        long left = System.nanoTime();
        leaving.cancel(true);
        assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
        assertThat(staying.get().body()).isEqualTo("/nap 0");
        assertThat(get(client, "/again").get().version()).isEqualTo(HttpClient.Version.HTTP_2);
      }
      assertThat(interrupted).isEmpty();
    }

    @Test
    void resettingTheStreamThatUpgradedInterruptsItsHandler() throws Exception {
      try (HttpClient client = HttpClient.newHttpClient()) {
        CompletableFuture<HttpResponse<String>> leaving = get(client, "/sleep");
        awaitHandler();
        long left = System.nanoTime();
        leaving.cancel(true);
        assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
      }
    }

    @Test
    void cancelledStreamsDoNotHarmTheirNeighbours() throws Exception {
      try (HttpClient client = HttpClient.newHttpClient()) {
        get(client, "/first").get();
        List<CompletableFuture<HttpResponse<String>>> staying = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
          CompletableFuture<HttpResponse<String>> leaving = get(client, "/stream");
          staying.add(get(client, "/stream"));
          leaving
              .orTimeout(10 * i, TimeUnit.MILLISECONDS)
              .whenComplete((_, _) -> leaving.cancel(true));
        }
        for (CompletableFuture<HttpResponse<String>> response : staying) {
          assertThat(response.get().body()).hasSize(2_000_000);
        }
      }
    }

    @Test
    void closingTheConnectionInterruptsAllHandlers() throws Exception {
      RawClient client = RawClient.to(server).send(Http2Bytes.opening());
      client.send(Http2Bytes.get(1, "/sleep")).send(Http2Bytes.get(3, "/sleep"));
      awaitHandler();
      awaitHandler();
      long left = System.nanoTime();
      client.close();
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
      assertThat(millisUntilInterrupted(left)).isLessThan(NOTICE_MILLIS);
    }

    private CompletableFuture<HttpResponse<String>> get(HttpClient client, String path) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri(path)).timeout(Duration.ofSeconds(5)).build();
      return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void keepsAlive(RawClient client) throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(client.get("/nap").read().text()).isEqualTo("/nap 0");
      assertThat(client.get("/quick").read().text()).isEqualTo("/quick 0");
    }
  }

  private static void pipelines(RawClient client) throws IOException {
    String nap = "GET /nap HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String post = "POST /quick HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc";
    client.send(nap + post + nap + post);
    assertThat(client.read().text()).isEqualTo("/nap 0");
    assertThat(client.read().text()).isEqualTo("/quick 3");
    assertThat(client.read().text()).isEqualTo("/nap 0");
    assertThat(client.read().text()).isEqualTo("/quick 3");
  }
}
