package dev.triveni.web.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.RunningApp;
import dev.triveni.web.support.Program;
import dev.triveni.web.support.QuietEngine;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How a process starts and ends that runs an application.
@Timeout(60)
class RunTest {
  @TempDir private Path services;

  @Test
  void aMistakeInTheSetupIsToldWithoutAStackTrace() throws Exception {
    Process process = start("mistake", "0");
    String said = said(process);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said)
        .contains("The application cannot start (1 problem):\n  TRV-WEB-003 Program.java:")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void aPortInUseIsToldWithoutAStackTrace() throws Exception {
    Process process = start("serve", "1");
    String said = said(process);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said)
        .contains("TRV-SERVER-001 Port 1 is in use by another program.", "application stops")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void aPreparationThatFailsEndsTheProcess() throws Exception {
    Process explained = start("explained", "0");
    Process unexplained = start("unexplained", "0");
    assertThat(said(explained))
        .contains("TRV-AI-001 The model is corrupt.", "engine stops", "application stops")
        .doesNotContain("\tat ");
    assertThat(said(unexplained))
        .contains("The application cannot start", "Could not load: planted", "\tat ");
    assertThat(explained.waitFor()).isEqualTo(1);
    assertThat(unexplained.waitFor()).isEqualTo(1);
  }

  @Test
  void aProcessThatIsToldToStopStopsInOrderAndEndsWithZero() throws Exception {
    Process process = start("serve", "8123");
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      String line = reader.readLine();
      while (line != null) {
        lines.add(line);
        if (line.contains("Ready after ")) {
          process.toHandle().destroy();
        }
        line = reader.readLine();
      }
    }
    assertThat(process.waitFor(30, SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(lines)
        .anyMatch(line -> line.contains("Serving on http://localhost:8123"))
        .endsWith("engine stops", "application stops");
  }

  @Test
  void aProcessWithArgumentsRunsACommandAndEndsWithItsCode() throws Exception {
    Process greeting = start("serve", "8123", "greet");
    Process failing = start("serve", "8123", "fail");
    assertThat(said(greeting)).isEqualTo("Hällo!");
    assertThat(greeting.waitFor()).isZero();
    assertThat(said(failing)).contains("The command failed", "planted", "\tat ");
    assertThat(failing.waitFor()).isEqualTo(1);
  }

  @Test
  void anApplicationIsReachedWhereItsEngineListens() throws IOException {
    App app = App.create(Config.of(Map.of("server.port", "8123")));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] path = {QuietEngine.announceIn(services).toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, before)) {
      thread.setContextClassLoader(loader);
      try (RunningApp run = app.start()) {
        assertThat(run.port()).isEqualTo(8_123);
        assertThat(run.url()).isEqualTo("http://localhost:8123");
        run.awaitReady();
        assertThat(app.isReady()).isTrue();
      }
      assertThat(app.isReady()).isFalse();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String said(Process process) {
    return String.join("\n", process.inputReader(UTF_8).lines().toList());
  }

  private Process start(String... arguments) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath + File.pathSeparator + QuietEngine.announceIn(services),
                Program.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
