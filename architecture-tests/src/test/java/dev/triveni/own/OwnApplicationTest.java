package dev.triveni.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An application of somebody else, in a folder of its own: what the README says of its POM is
/// enough.
class OwnApplicationTest {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Pattern BLOCK =
      Pattern.compile("```xml\n(<properties>.*?)```", Pattern.DOTALL);
  private static final String CLASS_PATH =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";
  private static final String SOURCE =
      """
      import dev.triveni.api.Api;
      import dev.triveni.api.Get;
      import dev.triveni.api.Routes;
      import dev.triveni.web.App;
      import jakarta.validation.constraints.Size;

      /// Greets people.
      @Routes("/greetings")
      final class Greetings {
        record Greeting(String text) {}

        /// Greets somebody by name.
        @Get("/{name}")
        Greeting greet(@Size(min = 2) String name) {
          return new Greeting("Hello, " + name);
        }

        public static void main(String... arguments) {
          App.create().install(Api.of(api -> api.routes(new Greetings()))).run(arguments);
        }
      }
      """;
  private static final String WRONG = SOURCE.replace("String name)", "String nmae)");

  @TempDir Path folder;
  private Process program;

  @AfterEach
  void stop() {
    if (program != null) {
      program.destroyForcibly();
    }
  }

  @Test
  void whatTheReadmeSaysOfThePomIsEnough() throws Exception {
    Path checkout = checkout();
    assertThat(checkout.resolve("processor/target/triveni-processor-0.1.0.jar"))
        .as("the modules are packed, as ./mvnw verify does before this test")
        .exists();
    Path project = project(checkout);
    LocalRepository repository =
        LocalRepository.of(folder.resolve("repository"), machineRepository(), checkout);

    write(project, WRONG);
    assertThat(maven(project, repository, checkout, 1))
        .contains("Nothing takes the path variable 'name'");

    write(project, SOURCE);
    assertThat(maven(project, repository, checkout, 0)).doesNotContain("ERROR");
    String classes = project.resolve("target/classes") + System.getProperty("path.separator");
    int port = freePort();
    program =
        start(
            project,
            port,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes + Files.readString(project.resolve("classpath.txt")),
            "Greetings");
    URI home = URI.create("http://localhost:" + port);
    assertThat(answer(home.resolve("/greetings/Ann"))).isEqualTo("{\"text\":\"Hello, Ann\"}");
    assertThat(answer(home.resolve("/greetings/A"))).contains("string_too_short");
    assertThat(answer(home.resolve("/openapi.json"))).contains("Greets somebody by name");
  }

  private Path project(Path checkout) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(checkout.resolve("README.md")));
    assertThat(block.find()).as("the README tells the POM of an application").isTrue();
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>greetings</artifactId>
          <version>1</version>
        %s</project>
        """
            .formatted(block.group(1)));
    return project;
  }

  private static void write(Path project, String source) throws IOException {
    Path sources = Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(sources.resolve("Greetings.java"), source);
  }

  /// Compiles, and tells what Maven said. What is missing is fetched: not all versions are of here.
  private String maven(Path project, LocalRepository repository, Path checkout, int expected)
      throws Exception {
    Path output = folder.resolve("maven.txt");
    List<String> command =
        List.of(
            checkout.resolve("mvnw").toString(),
            "-q",
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + repository.folder(),
            "compiler:compile",
            CLASS_PATH,
            "-Dmdep.outputFile=classpath.txt",
            "-Dmdep.includeScope=runtime");
    Process maven =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(maven.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output);
    assertThat(maven.exitValue()).as(said).isEqualTo(expected);
    return said;
  }

  private Process start(Path project, int port, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("program.txt").toFile())
        .start();
  }

  private String answer(URI uri) throws Exception {
    Instant deadline = Instant.now().plus(START);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        } catch (ConnectException cause) {
          String output = Files.readString(folder.resolve("program.txt"));
          assertThat(program.isAlive()).as(output).isTrue();
          assertThat(Instant.now()).as(output).isBefore(deadline);
          program.waitFor(20, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  private static Path machineRepository() {
    String told = System.getProperty("localRepository", "");
    return told.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(told);
  }

  private static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
