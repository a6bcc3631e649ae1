package dev.triveni.web.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Message;
import dev.triveni.web.Rooms;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestSocket;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private final Rooms rooms = Rooms.create(4);

  private App chat() {
    App app = Apps.create();
    return app.webSocket(
        "/chat/{room}",
        socket -> {
          String room = socket.request().variable("room");
          rooms.join(room, socket);
          socket.send("joined");
          for (Message message : socket) rooms.send(room, message.text());
        });
  }

  private static TestSocket joined(TestClient client, String room) {
    TestSocket socket = client.webSocket("/chat/" + room);
    assertThat(socket.receiveText()).isEqualTo("joined");
    return socket;
  }

  @Test
  @Shows(value = "FX-13", code = "rooms.join(\"lobby\", socket); rooms.send(\"lobby\", text)")
  void twoInARoomGetTheMessageAndAThirdElsewhereDoesNot() {
    try (TestClient client = TestClient.of(chat());
        TestSocket ann = joined(client, "lobby");
        TestSocket bob = joined(client, "lobby");
        TestSocket eve = joined(client, "kitchen")) {
      ann.sendText("hello");
      assertThat(ann.receiveText()).isEqualTo("hello");
      assertThat(bob.receiveText()).isEqualTo("hello");
      eve.sendText("alone");
      assertThat(eve.receiveText()).isEqualTo("alone");
    }
  }

  @Test
  void whoseSocketEndsHasLeft() {
    try (TestClient client = TestClient.of(chat());
        TestSocket ann = joined(client, "lobby")) {
      TestSocket bob = joined(client, "lobby");
      assertThat(rooms.size("lobby")).isEqualTo(2);
      bob.close();
      assertThat(rooms.size("lobby")).isEqualTo(1);
      ann.close(1000, "");
      assertThat(rooms.size("lobby")).isZero();
    }
  }

  @Test
  void aMemberThatReadsNothingIsDroppedAndHoldsNobodyUp() {
    try (TestClient client = TestClient.of(chat());
        TestSocket ann = joined(client, "lobby");
        TestSocket slow = joined(client, "lobby")) {
      for (int i = 0; i < 100; i++) {
        rooms.send("lobby", String.valueOf(i));
        assertThat(ann.receiveText()).isEqualTo(String.valueOf(i));
      }
      assertThat(rooms.size("lobby")).isEqualTo(1);
      assertThat(slow.closeCode()).isEqualTo(1013);
      assertThat(slow.closeReason()).isEqualTo("Too slow for this room");
    }
  }

  @Test
  void oneThatIsClosedStaysOutside() {
    App app = Apps.create();
    app.webSocket(
        "/",
        socket -> {
          socket.close();
          rooms.join("lobby", socket);
        });
    try (TestClient client = TestClient.of(app)) {
      client.webSocket("/").close();
      assertThat(rooms.size("lobby")).isZero();
    }
  }
}
