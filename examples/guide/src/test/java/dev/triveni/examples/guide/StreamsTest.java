package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Event;
import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestSocket;
import dev.triveni.web.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTest {
  private final TestClient client = TestClient.of(Apps.with(new Streams()::addTo));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aLongResponseIsWrittenWhileItIsRead() {
    assertThat(client.get("/export").text()).isEqualTo("Tea,Hot\nIce,Cold\n");
  }

  @Test
  void eventsHaveNamesAndJson() {
    try (TestStream ticks = client.stream("/ticks")) {
      Event first = ticks.event().orElseThrow();
      assertThat(first.name()).hasValue("tick");
      assertThat(first.data()).isEqualTo("0");
    }
  }

  @Test
  void everybodyFollowsTheSameLog() {
    try (TestStream one = client.stream("/prices");
        TestStream other = client.stream("/prices")) {
      client.post("/prices", Form.of("price", "7"));
      assertThat(one.event().orElseThrow().data()).isEqualTo("7");
      assertThat(other.event().orElseThrow().data()).isEqualTo("7");
    }
  }

  // @start region=echo
  @Test
  void theSocketAnswers() {
    try (TestSocket socket = client.webSocket("/echo")) {
      socket.sendText("hello");
      assertThat(socket.receiveText()).isEqualTo("You said: hello");
    }
  }

  // @end

  @Test
  void whatOneSaysInARoomAllHear() {
    try (TestSocket ann = client.webSocket("/chat/lobby");
        TestSocket bob = client.webSocket("/chat/lobby")) {
      bob.sendText("I am here");
      assertThat(bob.receiveText()).isEqualTo("I am here");
      ann.sendText("hello");
      assertThat(bob.receiveText()).isEqualTo("hello");
    }
  }
}
