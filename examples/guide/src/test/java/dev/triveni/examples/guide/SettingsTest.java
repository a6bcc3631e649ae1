package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.examples.guide.Settings.Mail;
import dev.triveni.examples.guide.Settings.Outbox;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Config CONFIG = Config.of(Map.of("mail.host", "mail.example"));
  @AutoClose private final TestClient client = TestClient.of(Settings.create(CONFIG));

  @Test
  void aSectionIsReadFromTheEnvironment(@TempDir Path folder) {
    Config config = Config.load(folder, Map.of("MAIL_HOST", "mail.example", "MAIL_PORT", "587"));
    assertThat(config.read("mail", Mail.class)).isEqualTo(new Mail("mail.example", 587));
  }

  @Test
  void allMistakesOfASectionAreToldAtOnce() {
    Config config = Config.of(Map.of("mail.host", "", "mail.port", "many"));
    assertThatThrownBy(() -> config.read("mail", Mail.class))
        .isInstanceOf(SetupException.class)
        .hasMessageContainingAll("mail.host", "mail.port");
  }

  @Test
  void aResourceIsOpenAsLongAsTheApplicationRuns() {
    App app = Settings.create(Config.of(Map.of("mail.host", "mail.example")));
    Outbox outbox;
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/outbox").text()).isEqualTo("Mails go to mail.example:25");
      outbox = app.resource(Outbox.class);
      assertThat(outbox.isOpen()).isTrue();
    }
    assertThat(outbox.isOpen()).isFalse();
  }

  // @start region=command
  @Test
  void theCommandGreetsAsOftenAsItIsTold() {
    assertThat(client.command("greet", "Ann", "--count=2").output()).hasLineCount(2);
    assertThat(client.command("greet").exitCode()).isEqualTo(2);
  }

  // @end
}
