package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OversizedHeaderTest {
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.of(
            (head, _) -> TestServer.text(head.path()), settings -> settings.headerBytes(4_096));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void oneLongFieldGives431() throws Exception {
    assertRefused("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(5_000) + "\r\n\r\n", 431);
  }

  @Test
  void manyFieldsGive431() throws Exception {
    assertRefused("GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(900) + "\r\n", 431);
  }

  @Test
  void aLongTargetGives414() throws Exception {
    assertRefused("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414);
  }

  @Test
  void fieldsWithinTheLimitPass() throws Exception {
    try (RawClient client =
        RawClient.to(server)
            .send("GET /ok HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(3_900) + "\r\n\r\n")) {
      assertThat(client.read().text()).isEqualTo("/ok");
    }
  }

  @Test
  void longHttp2FieldsCloseTheConnection() throws Exception {
    try (RawClient client = RawClient.to(server).send(Http2Bytes.opening())) {
      client.send(Http2Bytes.openHeaders(1, "/"));
      byte[] field = Http2Bytes.field("x", "a".repeat(100));
      for (int i = 0; i < 100; i++) {
        client.send(Http2Bytes.frame(Http2Bytes.CONTINUATION, 0, 1, field));
      }
      assertThat(client.isClosedWithin(2_000)).isTrue();
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
    }
  }

  private void assertRefused(String request, int status) throws IOException {
    try (RawClient client = RawClient.to(server).send(request)) {
      RawClient.Answer answer = client.read();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.fields())
          .containsEntry("content-type", "application/problem+json")
          .containsKey("date")
          .doesNotContainKey("server");
      assertThat(answer.text()).contains("\"status\":" + status).contains("4096 bytes");
      assertThat(client.isClosedWithin(2_000)).isTrue();
    }
  }
}
