package dev.triveni.examples.tutorial.background_tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundTasksTest {

  @Test
  void aNotificationIsWrittenAfterTheResponse(@TempDir Path folder) {
    Path log = folder.resolve("log.txt");
    send(log, "tutorial001", "/send-notification/foo@example.com");
    assertThat(log).hasContent("notification for foo@example.com: some notification");
  }

  @Test
  @Shows("FA-35")
  void whatAProviderLeavesToDoIsDoneFirst(@TempDir Path folder) {
    Path log = folder.resolve("log.txt");
    send(log, "tutorial002", "/send-notification/foo@example.com?q=some-query");
    assertThat(log).hasContent("found query: some-query\nmessage to foo@example.com\n");
  }

  /// What was left to do is done when the application has stopped.
  private static void send(Path log, String example, String target) {
    Chapter chapter = BackgroundTasks.chapter(log);
    try (TestClient client = TestClient.of(chapter.examples().get(example))) {
      assertThat(client.send("POST", target).status()).isEqualTo(200);
    }
  }
}
