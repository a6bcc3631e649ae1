package dev.triveni.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.examples.tutorial.websockets.Websockets;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestSocket;
import dev.triveni.web.WebSocketDeniedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The examples talk over WebSockets as FastAPI's do.
class WebSocketsTest {

  @TestFactory
  Stream<DynamicTest> talksAreThoseOfFastApi() {
    return Exchange.of("websockets").stream()
        .filter(Exchange::isTalk)
        .map(exchange ->
            DynamicTest.dynamicTest(
                exchange.example() + " " + exchange.request(),
                () -> {
                  try (TestClient client = client(exchange.example())) {
                    check(exchange, client);
                  }
                }));
  }

  @Test
  void whoIsInTheChatHearsEverybody() {
    try (TestClient client = client("tutorial003");
        TestSocket one = client.webSocket("/ws/1234")) {
      one.sendText("Anybody?");
      assertThat(one.receiveText()).isEqualTo("You wrote: Anybody?");
      assertThat(one.receiveText()).isEqualTo("Client #1234 says: Anybody?");
      try (TestSocket two = client.webSocket("/ws/5678")) {
        two.sendText("Me");
        assertThat(two.receiveText()).isEqualTo("You wrote: Me");
        assertThat(two.receiveText()).isEqualTo("Client #5678 says: Me");
        assertThat(one.receiveText()).isEqualTo("Client #5678 says: Me");
        two.close(1000, "");
        assertThat(one.receiveText()).isEqualTo("Client #5678 left the chat");
      }
    }
  }

  private static TestClient client(String example) {
    return TestClient.of(Objects.requireNonNull(Websockets.chapter().examples().get(example)));
  }

  private static void check(Exchange exchange, TestClient client) {
    String target = exchange.request().substring("GET ".length());
    Headers headers =
        Headers.of(
            exchange.headers().orElse(Map.of()).entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), String.valueOf(field.getValue())))
                .toArray(String[]::new));
    if (exchange.status() == 403) {
      WebSocketDeniedException denied =
          catchThrowableOfType(
              WebSocketDeniedException.class, () -> client.webSocket(target, headers));
      assertThat(denied.response().status()).isEqualTo(403);
    } else {
      try (TestSocket socket = client.webSocket(target, headers)) {
        exchange.sent().orElse(List.of()).forEach(socket::sendText);
        for (String message : exchange.received().orElse(List.of())) {
          assertThat(socket.receiveText()).isEqualTo(message);
        }
      }
    }
  }
}
