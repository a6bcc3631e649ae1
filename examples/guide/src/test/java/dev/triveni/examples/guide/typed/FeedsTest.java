package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Api;
import dev.triveni.examples.guide.typed.Feeds.Answer;
import dev.triveni.examples.guide.typed.Feeds.Question;
import dev.triveni.web.App;
import dev.triveni.web.Event;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestSocket;
import dev.triveni.web.TestStream;
import dev.triveni.web.WebSocketDeniedException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private final TestClient client =
      TestClient.of(
          App.create(Clients.CONFIG).install(Api.of(new Feeds()).providers(new Feeds.Tokens())));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aStreamIsOneLineForEachItem() {
    assertThat(client.get("/items").text())
        .isEqualTo("{\"name\":\"Tea\",\"price\":4.5}\n{\"name\":\"Cake\",\"price\":6.0}\n");
  }

  @Test
  void eventsGoOnWhereTheClientLeft() {
    try (TestStream stream = client.stream("/ticks", Headers.of("Last-Event-ID", "1"))) {
      assertThat(stream.event()).hasValue(Event.of("{\"number\":2}").withId("2"));
      assertThat(stream.event()).isEmpty();
    }
    assertThat(client.get("/ticks?count=1000").status()).isEqualTo(422);
  }

  @Test
  void anAnswerToAPostArrivesInPieces() {
    assertThat(client.post("/chat", Map.of("text", "How are you")).text())
        .contains("event: token\ndata: \"How\"\n", "event: done");
    assertThat(client.post("/chat", Map.of("text", " ")).status()).isEqualTo(422);
  }

  // @start region=talk
  @Test
  void aTalkNeedsAToken() {
    try (TestSocket socket = client.webSocket("/items/lamp/ws?token=ann")) {
      socket.sendText("nice");
      assertThat(socket.receiveText()).isEqualTo("ann says of lamp: nice");
    }
    assertThatThrownBy(() -> client.webSocket("/items/lamp/ws"))
        .isInstanceOf(WebSocketDeniedException.class);
  }

  // @end

  // @start region=typed
  @Test
  void questionsAreAnswered() {
    try (TestSocket socket = client.webSocket("/ask")) {
      socket.sendJson(new Question("What is it"));
      assertThat(socket.receiveJson(Answer.class).words()).isEqualTo(3);
      socket.sendText("{}");
      assertThat(socket.receiveText()).contains("missing", "[\"message\",\"text\"]");
    }
  }
  // @end
}
