package dev.triveni.examples.flaskr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application as it is delivered: in a jar, without its sources, on the class path and as
/// modules.
class PackagedTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern STYLE = Pattern.compile("/static/style\\.css\\?v=\\w+");
  private static final Pattern ADDRESS = Pattern.compile("Serving on (http://\\S+)");
  private static final List<String> TESTING =
      List.of(
          "junit",
          "opentest4j",
          "apiguardian",
          "assertj",
          "byte-buddy",
          "surefire",
          "selenium",
          "browser",
          "shows",
          "test-classes");

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void pack() {
    jar = folder.resolve("flaskr.jar");
    pack(CLASSES);
  }

  private void pack(Path classes) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    int result =
        tool.run(
            System.out, System.err, "--create", "--file=" + jar, "-C", classes.toString(), ".");
    assertThat(result).isZero();
  }

  @Test
  void aJarShowsItsPages() throws Exception {
    String main = Flaskr.class.getName();
    assertPages(command("-cp", jar + File.pathSeparator + libraries(), main));
  }

  @Test
  void modulesShowTheirPages() throws Exception {
    String path = jar + File.pathSeparator + libraries();
    assertPages(
        command(
            "-p", path, "--add-modules=ALL-MODULE-PATH", "-m", "flaskr/" + Flaskr.class.getName()));
  }

  @Test
  void aTemplateThatIsNewerThanItsClassIsNotServed() throws Exception {
    Path changed = folder.resolve("changed");
    copy(CLASSES, changed);
    Files.writeString(changed.resolve("templates/base.jte"), "<p>new</p>");
    Files.delete(jar);
    pack(changed);
    Process program =
        command("-cp", jar + File.pathSeparator + libraries(), Flaskr.class.getName()).start();
    String output = new String(program.getInputStream().readAllBytes());
    assertThat(program.waitFor()).isOne();
    assertThat(output)
        .contains("TRV-HTML-009", "templates/base.jte", "was changed after it had been compiled");
  }

  private static void assertPages(ProcessBuilder command) throws Exception {
    Process program = command.start();
    StringBuilder output = new StringBuilder();
    try (var lines = program.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      String url = null;
      for (String line = lines.readLine(); url == null && line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        url = ADDRESS.matcher(line).results().map(m -> m.group(1)).findFirst().orElse(null);
      }
      assertThat(url).as(output.toString()).isNotNull();
      String page = get(client, url + "/auth/login").body();
      assertThat(page).contains("<h1>Log In</h1>");
      Matcher style = STYLE.matcher(page);
      assertThat(style.find()).as(page).isTrue();
      assertThat(get(client, url + style.group()).headers().firstValue("Cache-Control"))
          .hasValue("public, max-age=31536000, immutable");
    } finally {
      program.destroy();
      assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private ProcessBuilder command(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(arguments));
    ProcessBuilder command =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    command.environment().put("SERVER_PORT", "0");
    command.environment().put("SECRET_KEY", "only for these tests, and for no other");
    return command;
  }

  private static String libraries() {
    String all =
        System.getProperty("java.class.path")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && TESTING.stream().noneMatch(entry::contains))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(entry -> !entry.equals(CLASSES.toAbsolutePath()))
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> {
        try {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
