package dev.triveni.web.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Event;
import dev.triveni.web.EventLog;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestStream;
import dev.triveni.web.support.Apps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class EventLogTest {
  private final EventLog log = EventLog.keeping(3);
  private final App app = Apps.create().get("/", log::follow);

  record Price(String name, int euros) {}

  @Test
  void everyFollowerGetsEveryEventAsItComes() {
    try (TestClient client = TestClient.of(app);
        TestStream first = client.stream("/");
        TestStream second = client.stream("/")) {
      log.send("price", new Price("ACME", 7));
      for (TestStream stream : List.of(first, second)) {
        Event event = stream.event().orElseThrow();
        assertThat(event.name()).contains("price");
        assertThat(event.data()).isEqualTo("{\"name\":\"ACME\",\"euros\":7}");
      }
      log.send("plain");
      assertThat(first.event().orElseThrow().data()).isEqualTo("plain");
      assertThat(second.event().orElseThrow().data()).isEqualTo("plain");
      log.close();
      assertThat(first.event()).isEmpty();
      assertThat(second.event()).isEmpty();
    }
  }

  @Test
  void aClientThatComesBackGoesOnWhereItLeft() {
    try (TestClient client = TestClient.of(app)) {
      log.send("1");
      log.send("2");
      String id;
      try (TestStream stream = client.stream("/")) {
        assertThat(stream.event().orElseThrow().data()).isEqualTo("1");
        id = stream.event().orElseThrow().id().orElseThrow();
      }
      log.send("3");
      log.send("4");
      log.close();
      assertThat(data(client, id)).containsExactly("3", "4");
    }
  }

  @Test
  void aClientThatHasSeenAllWaitsForMore() {
    try (TestClient client = TestClient.of(app)) {
      log.send("1");
      String id;
      try (TestStream stream = client.stream("/")) {
        id = stream.event().orElseThrow().id().orElseThrow();
      }
      try (TestStream stream = client.stream("/", Headers.of("Last-Event-ID", id))) {
        log.send("2");
        assertThat(stream.event().orElseThrow().data()).isEqualTo("2");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "", "abc-1", "' or 1=1", "99999999999999999999"})
  void anIdOfSomebodyElseBeginsWithWhatIsKept(String id) {
    for (int i = 1; i <= 5; i++) {
      log.send("" + i);
    }
    log.close();
    try (TestClient client = TestClient.of(app)) {
      assertThat(data(client, id)).containsExactly("3", "4", "5");
    }
  }

  @Test
  void anIdFromTheFutureBeginsWithWhatIsKept() {
    log.send("1");
    log.close();
    try (TestClient client = TestClient.of(app);
        TestStream stream = client.stream("/")) {
      String id = stream.event().orElseThrow().id().orElseThrow();
      assertThat(data(client, id + "0")).containsExactly("1");
    }
  }

  @Test
  void nothingIsAddedOnceItIsClosed() {
    log.close();
    log.send("late");
    try (TestClient client = TestClient.of(app)) {
      assertThat(data(client, "")).isEmpty();
    }
  }

  private static List<String> data(TestClient client, String id) {
    List<String> data = new ArrayList<>();
    try (TestStream stream = client.stream("/", Headers.of("Last-Event-ID", id))) {
      for (Optional<Event> e = stream.event(); e.isPresent(); e = stream.event()) {
        data.add(e.get().data());
      }
    }
    return data;
  }
}
