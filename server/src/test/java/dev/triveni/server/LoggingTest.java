package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.server.LoggingTest.Child.Output;
import dev.triveni.shows.Shows;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {
  @Test
  @Shows("FL-48")
  void linesForPeopleHaveTimeLevelLoggerAndMessage() throws Exception {
    Output output = Child.run(Map.of(), List.of());
    assertThat(output.out())
        .containsPattern("(?m)^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Speaker          Hello \"you\"$")
        .containsPattern("(?m)^\\S+ ERROR Speaker          It failed$")
        .contains("java.lang.IllegalStateException: because\n\tat ")
        .doesNotContain("not to be seen", "Jetty chatter");
    assertThat(output.err()).isEmpty();
  }

  @Test
  void jsonLinesAreChosenByTheConfiguration() throws Exception {
    Output output = Child.run(Map.of("LOG_FORMAT", "json"), List.of());
    List<String> lines = output.out().lines().toList();
    assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    assertThat(lines.getFirst())
        .matches("\\{\"time\":\"20\\d\\d-[^\"]+Z\",.*")
        .contains("\"level\":\"INFO\"", "\"logger\":\"test.Speaker\"", "\"thread\":\"main\"")
        .contains("\"message\":\"Hello \\\"you\\\"\"");
    assertThat(lines.getLast()).contains("\"error\":\"java.lang.IllegalStateException: because\\n");
    assertThat(output.err()).isEmpty();
  }

  @Test
  void anUnknownFormatIsNamedAndLinesForPeopleAreWritten() throws Exception {
    Output output = Child.run(Map.of(), List.of("-Dlog.format=xml"));
    assertThat(output.out())
        .contains("TRV-SERVER-003 LOG_FORMAT is 'xml'")
        .contains("Set it to text or json.")
        .contains("Hello \"you\"");
  }

  @Test
  void theApplicationsOwnLogbackFileWins(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("logback.xml");
    Files.writeString(
        file,
        """
        <configuration>
          <appender name="own" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>own: %msg%n</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="own"/></root>
        </configuration>
        """);
    Output output = Child.run(Map.of(), List.of("-Dlogback.configurationFile=" + file));
    assertThat(output.out()).contains("own: Hello \"you\"").doesNotContain("INFO");
  }

  /// What runs in a JVM of its own, since logging is set up once in each.
  static final class Child {
    private Child() {}

    record Output(String out, String err) {}

    public static void main(String[] args) {
      System.Logger speaker = System.getLogger("test.Speaker");
      speaker.log(System.Logger.Level.DEBUG, "not to be seen");
      System.getLogger("org.eclipse.jetty.Server").log(System.Logger.Level.INFO, "Jetty chatter");
      speaker.log(System.Logger.Level.INFO, "Hello \"you\"");
      speaker.log(System.Logger.Level.ERROR, "It failed", new IllegalStateException("because"));
    }

    static Output run(Map<String, String> environment, List<String> options)
        throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(ChildJvm.command());
      command.addAll(options);
      command.add(Child.class.getName());
      File out = File.createTempFile("child", ".out");
      File err = File.createTempFile("child", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
      builder.environment().putAll(environment);
      assertThat(builder.start().waitFor()).isZero();
      return new Output(Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
  }
}
