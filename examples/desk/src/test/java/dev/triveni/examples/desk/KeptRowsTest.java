package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the desk keeps in its database.
class KeptRowsTest {
  private static final Ticket CHARGED_TWICE =
      new Ticket("Charged twice", "My card was charged two times.", Optional.of("ann@b.org"));

  @TempDir Path folder;

  private static TestClient desk(String url) {
    return TestClient.of(
        Desk.create(Config.of(Map.of("database.url", url, "database.at-start", "MIGRATE"))));
  }

  private static void change(TestClient desk) {
    var change = new Examples.Change(Queue.PRINTING, "Zebra", "The glockenspiel is purple.");
    assertThat(desk.put("/examples/returns-01", change).status()).isEqualTo(200);
  }

  private static Map<?, ?> example(TestClient desk) {
    return ((List<?>) desk.get("/examples?queue=printing").json())
        .stream()
            .<Map<?, ?>>map(each -> (Map<?, ?>) each)
            .filter(each -> "returns-01".equals(each.get("id")))
            .findFirst()
            .orElse(Map.of());
  }

  @Test
  void editsAreThereAfterARestartAndGoneAfterAReset() {
    String url = "jdbc:h2:%s".formatted(folder.resolve("desk"));
    try (TestClient desk = desk(url)) {
      change(desk);
    }
    try (TestClient desk = desk(url)) {
      assertThat(example(desk).get("subject")).isEqualTo("Zebra");
      Routing routed =
          desk.post("/tickets/explain", new Ticket("Zebra", "A glockenspiel", Optional.empty()))
              .json(Routing.class);
      assertThat(routed.nearest().getFirst().example().id()).isEqualTo("returns-01");
      assertThat(desk.post("/examples/reset", "").status()).isEqualTo(204);
      assertThat(example(desk).isEmpty()).isTrue();
    }
  }

  @Test
  void postgresIsOneSetting() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestClient desk = desk(server.getJdbcUrl("postgres", "postgres"))) {
      ticketsWaitInTheirQueue(desk);
    }
  }

  @Test
  void ticketsWaitUntilTheyAreSolved() {
    try (TestClient desk = desk("jdbc:h2:mem:inbox")) {
      ticketsWaitInTheirQueue(desk);
    }
  }

  private static void ticketsWaitInTheirQueue(TestClient desk) {
    Map<?, ?> kept = (Map<?, ?>) desk.post("/tickets", CHARGED_TWICE).json();
    desk.post("/tickets", CHARGED_TWICE);

    assertThat(kept.get("queue")).isEqualTo("billing");
    assertThat(desk.get("/tickets/waiting").text())
        .isEqualTo("[{\"queue\":\"billing\",\"waiting\":2}]");
    List<?> waiting = (List<?>) desk.get("/tickets?queue=billing").json();
    assertThat(waiting)
        .hasSize(2)
        .allSatisfy(one ->
            assertThat((Map<?, ?>) ((Map<?, ?>) one).get("customer"))
                .extracting("email")
                .isEqualTo("ann@b.org"));
    assertThat(desk.post("/tickets/%s/solved".formatted(kept.get("id")), "").status())
        .isEqualTo(200);
    assertThat((List<?>) desk.get("/tickets").json()).hasSize(1);
    assertThat(desk.post("/tickets/999/solved", "").status()).isEqualTo(404);
  }

  @Test
  void articlesAreTaggedAndQuestionsWithoutAnAnswerAreListed() {
    try (TestClient desk = desk("jdbc:h2:mem:articles")) {
      assertThat(desk.put("/articles/reprint-a-label/tags", List.of("labels", "print")).status())
          .isEqualTo(200);
      assertThat(desk.get("/articles/reprint-a-label").text())
          .contains("\"name\":\"labels\"", "\"name\":\"print\"");
      assertThat(desk.put("/articles/nowhere/tags", List.of("x")).status()).isEqualTo(404);
      desk.get("/articles/answer?q=who%20won%20the%20chess%20olympiad");
      desk.get("/articles/answer?q=how%20do%20I%20reprint%20a%20label");
      assertThat((List<?>) desk.get("/articles/questions").json())
          .hasSize(1)
          .first()
          .extracting(each -> ((Map<?, ?>) each).get("question"))
          .isEqualTo("who won the chess olympiad");
    }
  }
}
