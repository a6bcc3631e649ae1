package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An application starts on tables that are as its entities need them, or not at all.
class StartTest {
  @TempDir Path folder;

  private App app(String atStart) {
    return Library.app(folder, Map.of("database.at-start", atStart), Library.BEFORE);
  }

  private void make() {
    try (TestClient client = TestClient.of(app("NOTHING"))) {
      client.command("makemigrations");
    }
  }

  @Test
  void migrationsThatAreNotWrittenStopTheStart() {
    assertThatThrownBy(() -> TestClient.of(app("CHECK")))
        .hasStackTraceContaining("TRV-DATA-226")
        .hasStackTraceContaining("create table book");
  }

  @Test
  void migrationsThatAreNotDoneStopTheStart() {
    make();
    assertThatThrownBy(() -> TestClient.of(app("CHECK")))
        .hasStackTraceContaining(
            "TRV-DATA-550 The database lacks 1 migration(s): [0001_initial]. Run the command migrate");
  }

  @Test
  void whatIsMissingIsDoneWhereThatIsChosen() {
    make();
    try (TestClient client = TestClient.of(app("MIGRATE"))) {
      assertThat(client.get("/books").text()).isEqualTo("0 books");
    }
    try (TestClient client = TestClient.of(app("CHECK"))) {
      assertThat(client.get("/books").text()).isEqualTo("0 books");
    }
  }

  @Test
  void tablesMayBeMadeWithoutMigrations() {
    for (int i = 0; i < 2; i++) {
      try (TestClient client = TestClient.of(app("CREATE"))) {
        assertThat(client.get("/books").text()).isEqualTo("0 books");
      }
    }
  }

  @Test
  void theDatabaseIsAFileOfTheInstanceUnlessSet() {
    try (TestClient client = TestClient.of(app("CREATE"))) {
      client.get("/books");
      assertThat(folder.resolve("instance/database.mv.db")).exists();
    }
  }

  @Test
  void aWrongSettingIsToldWithItsKey() {
    App app = Library.app(folder, Map.of("database.connections", "none"), Library.BEFORE);
    assertThatThrownBy(() -> TestClient.of(app)).hasStackTraceContaining("database.connections");
  }

  @Test
  void thePasswordIsNeverShown() {
    DatabaseSection section =
        DatabaseSection.of(
            dev.triveni.web.Config.of(
                Map.of("database.url", "jdbc:h2:mem:x", "database.password", "hush")));
    assertThat(section.toString()).doesNotContain("hush");
  }
}
