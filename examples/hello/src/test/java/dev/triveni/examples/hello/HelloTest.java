package dev.triveni.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hello program runs from its source by one command, greets, stops, and prints no warning.
class HelloTest {
  private static final Duration START = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Process program;
  private URI home;

  @BeforeEach
  void start() throws IOException {
    int port = freePort();
    home = URI.create("http://localhost:" + port + "/");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ProcessBuilder(java.toString(), "-cp", "target/libs/*", "Hello.java");
    command.environment().put("SERVER_PORT", String.valueOf(port));
    command.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    program = command.start();
  }

  @AfterEach
  void stop() {
    program.destroyForcibly();
  }

  @Test
  @Shows(
      value = "FL-01",
      code = "App.create().get(\"/\", _ -> Response.text(\"Hello, World!\")).run()")
  void oneFileGreetsStopsAndPrintsNoWarning() throws Exception {
    var response = firstAnswer();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("Hello, World!");

    program.destroy();
    assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isZero();
    assertThat(output()).doesNotContainIgnoringCase("warning", "exception");
  }

  private HttpResponse<String> firstAnswer() throws Exception {
    Instant deadline = Instant.now().plus(START);
    try (var client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          return client.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString());
        } catch (ConnectException cause) {
          assertThat(program.isAlive()).as(output()).isTrue();
          assertThat(Instant.now()).as(output()).isBefore(deadline);
          program.waitFor(20, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
