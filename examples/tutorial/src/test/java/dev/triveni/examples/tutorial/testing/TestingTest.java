package dev.triveni.examples.tutorial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TestSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the chapter's own tests are here.
class TestingTest {

  @Test
  void mainIsRead() {
    try (TestClient client = client("tutorial001")) {
      TestResponse response = client.get("/");
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.json()).isEqualTo(Map.of("msg", "Hello World"));
    }
  }

  @Test
  void aWebSocketSaysHello() {
    try (TestClient client = client("tutorial002");
        TestSocket socket = client.webSocket("/ws")) {
      assertThat(socket.receiveJson(Object.class)).isEqualTo(Map.of("msg", "Hello WebSocket"));
    }
  }

  @Test
  void itemsAreThereFromStartToStop() {
    Tutorial003 example = new Tutorial003();
    assertThat(example.items).isEmpty();
    try (TestClient client = TestClient.of(example.create())) {
      assertThat(example.items).containsOnlyKeys("foo", "bar");
      assertThat(client.get("/items/foo").json()).isEqualTo(Map.of("name", "Fighters"));
      assertThat(example.items).containsOnlyKeys("foo", "bar");
    }
    assertThat(example.items).isEmpty();
  }

  @Test
  void anItemIsReadWithTheSecret() {
    try (TestClient client = client("app_b")) {
      TestResponse response = client.get("/items/foo", Headers.of("X-Token", "coneofsilence"));
      assertThat(response.json())
          .isEqualTo(Map.of("id", "foo", "title", "Foo", "description", "There goes my hero"));
    }
  }

  private static TestClient client(String example) {
    Chapter chapter = Testing.chapter();
    return TestClient.of(chapter.examples().get(example));
  }
}
