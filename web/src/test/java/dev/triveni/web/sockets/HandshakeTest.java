package dev.triveni.web.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeTest {
  private static final String GOOD =
      "Connection: Upgrade~Upgrade: websocket~Sec-WebSocket-Version: 13"
          + "~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          101 | Connection: Upgrade                             | Connection: Upgrade
          101 | Connection: Upgrade                             | Connection: keep-alive, upgrade
          101 | Upgrade: websocket                              | Upgrade: h2c, WebSocket
          426 | Connection: Upgrade                             | Connection: keep-alive
          426 | Connection: Upgrade~                            | -
          426 | Upgrade: websocket                              | Upgrade: h2c
          426 | Sec-WebSocket-Version: 13                       | Sec-WebSocket-Version: 8
          426 | Sec-WebSocket-Version: 13~                      | -
          400 | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==     | X: y
          400 | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==     | Sec-WebSocket-Key: dGhlIHNhbXBsZQ==
          400 | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==     | Sec-WebSocket-Key: not base 64
          400 | Connection: Upgrade                             | Connection: Upgrade~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          400 | Connection: Upgrade                             | Connection: Upgrade~Content-Length: 5
          400 | Connection: Upgrade                             | Connection: Upgrade~Transfer-Encoding: chunked
          """)
  void anOpeningIsAsTheProtocolWantsItOrRefused(int status, String good, String instead) {
    String lines = GOOD.replace(good, instead == null ? "" : instead);
    assertThat(answer("GET", lines).status()).isEqualTo(status);
  }

  @Test
  void whoSpeaksNoWebSocketIsToldWhatIsSpoken() {
    TestResponse response = answer("GET", "");
    assertThat(response.status()).isEqualTo(426);
    assertThat(response.header("Upgrade")).contains("websocket");
    assertThat(response.header("Connection")).contains("Upgrade");
    TestResponse old = answer("GET", GOOD.replace("13", "8"));
    assertThat(old.header("Sec-WebSocket-Version")).contains("13");
  }

  @Test
  void otherMethodsAreNotThere() {
    assertThat(answer("POST", GOOD).status()).isEqualTo(405);
    assertThat(answer("HEAD", GOOD).status()).isEqualTo(426);
  }

  @Test
  void filtersSeeARefusalAsAResponse() {
    var app =
        Apps.create()
            .filter((request, next) -> next.handle(request).header("X-Filter", "seen"))
            .webSocket("/", _ -> {});
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("X-Filter")).contains("seen");
    }
  }

  private static TestResponse answer(String method, String lines) {
    List<String> fields = new ArrayList<>();
    for (String line : lines.split("~")) {
      if (!line.isEmpty()) {
        fields.addAll(List.of(line.split(": ", 2)));
      }
    }
    try (TestClient client = TestClient.of(Apps.create().webSocket("/", _ -> {}))) {
      return client.send(method, "/", Headers.of(fields.toArray(String[]::new)), new byte[0]);
    }
  }
}
