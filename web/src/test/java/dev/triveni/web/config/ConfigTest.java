package dev.triveni.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.schema.Default;
import dev.triveni.web.Config;
import dev.triveni.web.SetupException;
import dev.triveni.web.spi.ServerSettings;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
  @TempDir private Path folder;

  record Mail(@Default("localhost") String host, @Default("25") @Max(65_535) int port) {}

  @Nested
  class Sources {

    @Test
    void withoutAnyTheDefaultsApply() {
      assertThat(load(Map.of()).read("mail", Mail.class)).isEqualTo(new Mail("localhost", 25));
    }

    @Test
    void codeGoesBeforeTheEnvironmentThatBeforeDotEnvAndThatBeforeTheFile() throws IOException {
      write("application.properties", "mail.port=1");
      assertThat(port(load(Map.of()))).isEqualTo(1);
      write(".env", "MAIL_PORT=2");
      assertThat(port(load(Map.of()))).isEqualTo(2);
      Map<String, String> environment = Map.of("MAIL_PORT", "3");
      assertThat(port(load(environment))).isEqualTo(3);
      assertThat(port(load(environment).with("mail.port", "4"))).isEqualTo(4);
      assertThat(port(load(environment).with("mail.port", "4").with("mail.port", "5")))
          .isEqualTo(5);
      assertThat(load(environment).read("mail", Mail.class).host()).isEqualTo("localhost");
    }

    @Test
    void aVariableNamesAnotherFile() throws IOException {
      write("application.properties", "mail.port=1");
      write("other.properties", "mail.port=2");
      assertThat(port(load(Map.of("CONFIG_FILE", "other.properties")))).isEqualTo(2);
      assertThatThrownBy(() -> load(Map.of("CONFIG_FILE", "missing.properties")))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining(
              "missing.properties: The configuration file cannot be read: it does");
    }

    @Test
    void aFileIsUtf8() throws IOException {
      write("application.properties", "mail.host=pöst.example");
      assertThat(load(Map.of()).find("mail.host")).contains("pöst.example");
      Files.write(
          folder.resolve("application.properties"),
          "mail.host=pöst".getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> load(Map.of())).hasMessageContaining("it is not UTF-8");
      write("application.properties", "mail.host=\\u12");
      assertThatThrownBy(() -> load(Map.of())).hasMessageContaining("TRV-WEB-031");
    }

    @Test
    void aPlatformSetsThePortInItsOwnWay() throws IOException {
      write("application.properties", "server.port=1");
      assertThat(serverPort(load(Map.of()))).isEqualTo(1);
      assertThat(serverPort(load(Map.of("PORT", "2")))).isEqualTo(2);
      assertThat(serverPort(load(Map.of("PORT", "2", "SERVER_PORT", "3")))).isEqualTo(3);
      assertThat(port(load(Map.of("PORT", "2")))).as("of another section").isEqualTo(25);
    }

    private static int serverPort(Config config) {
      return config.read("server", ServerSettings.class).port();
    }

    private static int port(Config config) {
      return config.read("mail", Mail.class).port();
    }
  }

  @Nested
  class DotEnv {

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # line                   | value
            A=b                      | b
            ' A = b c '              | b c
            export A=b               | b
            A=b # comment            | b
            A=b#c                    | b#c
            A="b # c" # comment      | b # c
            A=\\"x\\"                | \\"x\\"
            A=                       | ''
            A= # comment             | ''
            A=it's                   | it's
            A=b=c                    | b=c
            A=$B                     | $B
            """,
        delimiter = '|',
        quoteCharacter = '\'')
    void aLineIsAVariable(String line, String value) throws IOException {
      write(".env", "# first\n\n" + line + "\n");
      assertThat(load(Map.of()).find("a")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "=b", "1A=b", "A=\"b", "A='b", "A B=c", "A=\"b\" c"})
    void aLineThatIsNoneIsToldByItsNumberAndNotByItsText(String line) throws IOException {
      write(".env", "OK=1\n" + line + "\nalso wrong\n");
      assertThatThrownBy(() -> load(Map.of()))
          .isInstanceOfSatisfying(SetupException.class, e -> assertThat(e.problems()).hasSize(2))
          .hasMessageContaining(".env:2: The line is not NAME=value")
          .hasMessageContaining(".env:3: ")
          .hasMessageNotContaining(line);
    }
  }

  @Nested
  class Records {
    record Section(
        String name,
        Optional<Integer> retries,
        List<String> hosts,
        List<Integer> ports,
        Level level,
        Duration timeout,
        URI baseURL,
        boolean useTLS13,
        Inner inner,
        Optional<Inner> other) {}

    record Inner(@Default("1") int depth, Optional<String> deepName) {}

    enum Level {
      LOW,
      HIGH
    }

    @Test
    void everyKindOfComponentIsFilled() throws IOException {
      write(
          "application.properties",
          """
          app.name=desk
          app.retries=3
          app.hosts= a.example , b.example
          app.ports=1,2
          app.level=HIGH
          app.timeout=PT2S
          app.base-url=https://example.org/x
          app.use-tls13=true
          app.other.deep-name=deep
          """);
      assertThat(load(Map.of("APP_INNER_DEPTH", "7")).read("app", Section.class))
          .isEqualTo(
              new Section(
                  "desk",
                  Optional.of(3),
                  List.of("a.example", "b.example"),
                  List.of(1, 2),
                  Level.HIGH,
                  Duration.ofSeconds(2),
                  URI.create("https://example.org/x"),
                  true,
                  new Inner(7, Optional.empty()),
                  Optional.of(new Inner(1, Optional.of("deep")))));
    }

    @Test
    void whatIsOptionalMayBeMissingAndAListMayBeEmpty() {
      Config config =
          Config.of(
              Map.of(
                  "app.name", "x",
                  "app.hosts", "",
                  "app.ports", "80",
                  "app.level", "LOW",
                  "app.timeout", "PT1S",
                  "app.base-url", "x:y",
                  "app.use-tls13", "no"));
      Section section = config.read("app", Section.class);
      assertThat(section.retries()).isEmpty();
      assertThat(section.hosts()).isEmpty();
      assertThat(section.ports()).containsExactly(80);
      assertThat(section.inner()).isEqualTo(new Inner(1, Optional.empty()));
      assertThat(section.other()).isEmpty();
    }

    @Test
    void theServerHasUsableDefaults() {
      ServerSettings settings = load(Map.of()).read("server", ServerSettings.class);
      assertThat(settings.port()).isEqualTo(8_000);
      assertThat(settings.tls()).isEmpty();
    }
  }

  @Test
  void aConfigurationPrintsItsSourcesAndNoValues() throws IOException {
    write("application.properties", "mail.password=1234");
    write(".env", "KEY=1234");
    Config config = load(Map.of("TOKEN", "1234")).with("mail.token", "1234");
    assertThat(config.toString())
        .startsWith("Config[code, environment variable, ")
        .endsWith("application.properties]")
        .doesNotContain("1234");
  }

  private Config load(Map<String, String> environment) {
    return Config.load(folder, environment);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
