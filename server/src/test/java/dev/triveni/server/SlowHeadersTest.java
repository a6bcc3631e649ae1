package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowHeadersTest {
  private static final int CUT_MILLIS = 1_500;

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = start(settings -> settings);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static TestServer start(UnaryOperator<TestServer.Settings> change) throws IOException {
    return TestServer.of(
        (head, body) -> {
          if (head.path().equals("/long")) {
            sleep(600);
          }
          return TestServer.text(head.path());
        },
        settings -> change.apply(settings.headerTimeout(Duration.ofMillis(300))));
  }

  /// Sends the bytes one by one, until the server has had enough.
  private static boolean isCutWhileDripping(RawClient client, byte[] bytes) {
    long deadline = System.nanoTime() + CUT_MILLIS * 1_000_000L;
    for (int i = 0; System.nanoTime() < deadline; i++) {
      try {
        client.send(new byte[] {bytes[i % bytes.length]});
        if (client.isClosedWithin(40)) {
          return true;
        }
      } catch (IOException _) {
        return true;
      }
    }
    return false;
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void drippingHeadersAreCut() throws Exception {
    try (RawClient client = RawClient.to(server).send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")) {
      assertThat(isCutWhileDripping(client, "a".getBytes())).isTrue();
    }
  }

  @Test
  void headersThatStopComingAreCut() throws Exception {
    try (RawClient client = RawClient.to(server).send("GET / HTTP/1.1\r\nHost: loc")) {
      assertThat(client.isClosedWithin(CUT_MILLIS)).isTrue();
    }
  }

  @Test
  void drippingHeadersAreCutOnAConnectionThatWasUsedBefore() throws Exception {
    try (RawClient client = RawClient.to(server).get("/first")) {
      assertThat(client.read().text()).isEqualTo("/first");
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertThat(isCutWhileDripping(client, "a".getBytes())).isTrue();
    }
  }

  @Test
  void idleConnectionsAndLongHandlersAreLeftAlone() throws Exception {
    try (RawClient silent = RawClient.to(server);
        RawClient idle = RawClient.to(server).get("/first");
        RawClient waiting = RawClient.to(server).get("/long")) {
      assertThat(idle.read().text()).isEqualTo("/first");
      assertThat(waiting.read().text()).isEqualTo("/long");
      assertThat(idle.get("/second").read().text()).isEqualTo("/second");
      assertThat(silent.get("/third").read().text()).isEqualTo("/third");
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
      server.close();
      server = SlowHeadersTest.start(settings -> settings.tls(certificate.files()));
    }

    @Test
    void drippingHandshakesAreCut() throws Exception {
      try (RawClient client = RawClient.to(server).send(new byte[] {22, 3, 1, 2, 0, 1, 0, 1})) {
        assertThat(isCutWhileDripping(client, new byte[] {0})).isTrue();
      }
    }

    @Test
    void drippingHeadersAreCutAndIdleConnectionsAreNot() throws Exception {
      try (RawClient dripping = connect();
          RawClient idle = connect().get("/first")) {
        assertThat(idle.read().text()).isEqualTo("/first");
        dripping.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
        assertThat(isCutWhileDripping(dripping, "a".getBytes())).isTrue();
        assertThat(idle.get("/second").read().text()).isEqualTo("/second");
      }
    }

    private RawClient connect() throws IOException {
      Socket socket =
          certificate.client().getSocketFactory().createSocket("localhost", server.port());
      return new RawClient(socket);
    }
  }

  @Nested
  class OverHttp2 {
    @Test
    void drippingPrefacesAreCut() throws Exception {
      try (RawClient client = RawClient.to(server).send("PRI * HTTP")) {
        assertThat(client.isClosedWithin(CUT_MILLIS)).isTrue();
      }
    }

    @Test
    void drippingContinuationsAreCut() throws Exception {
      try (RawClient client = RawClient.to(server).send(Http2Bytes.opening())) {
        client.send(Http2Bytes.openHeaders(1, "/"));
        byte[] more = Http2Bytes.frame(Http2Bytes.CONTINUATION, 0, 1, Http2Bytes.field("x", "y"));
        assertThat(isCutWhileDripping(client, more)).isTrue();
      }
    }

    @Test
    void drippingFramesAreCut() throws Exception {
      try (RawClient client = RawClient.to(server).send(Http2Bytes.opening())) {
        byte[] request = Http2Bytes.get(1, "/");
        client.send(java.util.Arrays.copyOf(request, 12));
        assertThat(client.isClosedWithin(CUT_MILLIS)).isTrue();
      }
    }

    @Test
    void idleConnectionsAreLeftAlone() throws Exception {
      try (RawClient client = RawClient.to(server).send(Http2Bytes.opening())) {
        client.send(Http2Bytes.get(1, "/first"));
        assertThat(client.isClosedWithin(800)).isFalse();
      }
    }
  }
}
