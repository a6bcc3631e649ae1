package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A whole application in a process of its own, as `java -jar` starts it.
class RunningApplicationTest {
  @Test
  void theSignalToStopLetsRequestsFinishAndExitsWithZero() throws Exception {
    try (Child child = Child.start(Map.of());
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> response =
          client.sendAsync(child.request("/slow"), BodyHandlers.ofString());
      child.awaitLine("Working");
      child.process().toHandle().destroy();
      assertThat(response.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
      assertThat(child.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(child.process().exitValue()).isZero();
      assertThat(child.errors()).isEmpty();
    }
  }

  @Test
  @Shows("FL-48")
  void theIdOfARequestIsInItsLogLinesAndInItsResponse() throws Exception {
    try (Child child = Child.start(Map.of());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(child.request("/log"), BodyHandlers.ofString());
      String id = response.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(child.awaitLine("Logged")).contains("[" + id + "] Logged");
    }
  }

  @Test
  void theIdOfARequestIsInItsJsonLines() throws Exception {
    try (Child child = Child.start(Map.of("LOG_FORMAT", "json"));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(child.request("/log"), BodyHandlers.ofString());
      String id = response.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(child.awaitLine("Logged")).contains("\"requestId\":\"" + id + "\"");
    }
  }

  @Test
  void aTakenPortEndsTheProcessWithAnExplanation() throws Exception {
    try (TestServer first = TestServer.of((_, _) -> TestServer.text("first"))) {
      Process second = Child.process(Map.of("SERVER_PORT", Integer.toString(first.port())));
      String said = new String(second.getInputStream().readAllBytes());
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(said)
          .contains("TRV-SERVER-001 Port " + first.port() + " is in use")
          .doesNotContain("\tat ");
    }
  }

  /// The process, once it serves.
  record Child(Process process, BufferedReader lines, URI uri) implements AutoCloseable {

    static Child start(Map<String, String> environment) throws IOException {
      Process process = process(Map.of("SERVER_PORT", "0"), environment);
      BufferedReader lines = process.inputReader();
      String serving = await(lines, "Serving on ");
      String url = serving.replaceAll(".*Serving on (http://localhost:\\d+).*", "$1");
      return new Child(process, lines, URI.create(url));
    }

    @SafeVarargs
    static Process process(Map<String, String>... environments) throws IOException {
      List<String> command = new ArrayList<>(ChildJvm.command());
      command.add(Application.class.getName());
      ProcessBuilder builder = new ProcessBuilder(command);
      for (Map<String, String> environment : environments) {
        builder.environment().putAll(environment);
      }
      return builder.start();
    }

    HttpRequest request(String path) {
      return HttpRequest.newBuilder(uri.resolve(path)).build();
    }

    String awaitLine(String part) throws IOException {
      return await(lines, part);
    }

    String errors() throws IOException {
      return new String(process.getErrorStream().readAllBytes());
    }

    private static String await(BufferedReader lines, String part) throws IOException {
      StringBuilder seen = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        seen.append(line).append('\n');
        if (line.contains(part)) {
          return line;
        }
      }
      throw new IOException("The process ended without saying '" + part + "', but:\n" + seen);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /// What the process runs.
  static final class Application {
    private Application() {}

    public static void main(String[] args) {
      System.Logger log = System.getLogger("test.Application");
      App.create()
          .get(
              "/slow",
              _ -> {
                log.log(System.Logger.Level.INFO, "Working");
                Thread.sleep(2_000);
                return Response.text("done");
              })
          .get(
              "/log",
              _ -> {
                log.log(System.Logger.Level.INFO, "Logged");
                return Response.text("done");
              })
          .run();
    }
  }
}
