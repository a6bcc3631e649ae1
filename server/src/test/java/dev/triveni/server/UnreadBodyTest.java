package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadBodyTest {
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.of((head, body) ->
            head.path().equals("/read")
                ? TestServer.text("read " + body.bytes().length)
                : TestServer.text(413, "too large"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String post(String path, String more, int length) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n"
        .formatted(path, more, length);
  }

  @Test
  void aSmallUnreadBodyKeepsTheConnection() throws Exception {
    try (RawClient client = RawClient.to(server)) {
      client.send(post("/refuse", "", 5)).send("hello");
      RawClient.Answer answer = client.read();
      assertThat(answer.status()).isEqualTo(413);
      if (!answer.fields().containsKey("connection")) {
        assertThat(client.send(post("/read", "", 2)).send("hi").read().text()).isEqualTo("read 2");
      }
    }
  }

  @Test
  void anUnreadBodyIsNotTakenForARequest() throws Exception {
    String smuggled = "GET /read HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (RawClient client = RawClient.to(server)) {
      client.send(post("/refuse", "", smuggled.length()) + smuggled + post("/read", "", 2) + "hi");
      assertThat(client.read().status()).isEqualTo(413);
      assertThat(client.read().text()).isEqualTo("read 2");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void theAnswerToALargeBodyIsSeenWhileItIsSent(HttpClient.Version version) throws Exception {
    if (version != HttpClient.Version.HTTP_1_1 && version != HttpClient.Version.HTTP_2) {
      return;
    }
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      client.send(HttpRequest.newBuilder(server.uri("/")).build(), BodyHandlers.discarding());
      HttpRequest large =
          HttpRequest.newBuilder(server.uri("/refuse"))
              .POST(BodyPublishers.ofByteArray(new byte[5_000_000]))
              .build();
      HttpResponse<String> response = client.send(large, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.version()).isEqualTo(version);
    }
  }

  @Test
  void aClientThatWaitsToBeAskedIsAskedWhenTheBodyIsRead() throws Exception {
    try (RawClient client = RawClient.to(server)) {
      client.send(post("/read", "Expect: 100-continue\r\n", 5));
      assertThat(client.read().status()).isEqualTo(100);
      assertThat(client.send("hello").read().text()).isEqualTo("read 5");
    }
  }

  @Test
  void aClientThatWaitsToBeAskedIsNotAskedInVain() throws Exception {
    try (RawClient client = RawClient.to(server)) {
      client.send(post("/refuse", "Expect: 100-continue\r\n", 5));
      RawClient.Answer answer = client.read();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.fields()).containsEntry("connection", "close");
      assertThat(client.isClosedWithin(2_000)).isTrue();
    }
  }
}
