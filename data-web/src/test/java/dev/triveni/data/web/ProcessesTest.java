package dev.triveni.data.web;

import static dev.triveni.data.web.before.WriterTable.WRITER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.web.before.Writer;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several processes on one database, and processes that are killed.
@Timeout(120)
class ProcessesTest {
  private static final String FILE = "";

  @TempDir Path folder;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  private Process start(String url, String... words) {
    Process process = Program.start(folder, url, words);
    processes.add(process);
    return process;
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private void makeMigrations() {
    try (TestClient client = Library.commands(folder, Library.BEFORE)) {
      client.command("makemigrations");
    }
  }

  private static String serving(Process process) throws IOException {
    BufferedReader reader = process.inputReader();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int at = line.indexOf("http://localhost:");
      if (at >= 0) {
        return line.substring(at).strip();
      }
    }
    throw new AssertionError("it does not serve");
  }

  @Test
  void aCommandWorksOnTheFileOfTheRunningApplication() throws Exception {
    makeMigrations();
    assertThat(said(start(FILE, "migrate"))).contains("0001_initial done");
    Process server = start(FILE, "serve");
    String url = serving(server);
    Process command = start(FILE, "sql", "insert into writer (name) values ('Ann')");
    assertThat(said(command)).contains("1 row(s) changed");
    assertThat(command.waitFor()).isZero();
    said(start(FILE, "sql", "insert into book (title, writer_id) values ('Sea', 1)"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest books = HttpRequest.newBuilder(URI.create(url + "/books")).build();
      assertThat(client.send(books, BodyHandlers.ofString()).body()).isEqualTo("1 books");
    }
    assertThat(said(start(FILE, "showmigrations"))).contains("[x] 0001_initial");
  }

  @Test
  void aFileThatIsNotSharedIsRefusedWithWhatToDo() throws Exception {
    String url = "jdbc:h2:" + folder.resolve("alone");
    try (Database _ = Database.open(url)) {
      Process command = start(url, "sql", "select 1");
      assertThat(said(command))
          .contains("TRV-DATA-553", "add ;AUTO_SERVER=TRUE to the URL of both")
          .doesNotContain("\tat ");
      assertThat(command.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void processesThatMigrateAtOnceDoItOnceOnAFile() throws Exception {
    migrateAtOnce(FILE);
  }

  @Test
  void processesThatMigrateAtOnceDoItOnceOnPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      migrateAtOnce(postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private void migrateAtOnce(String url) throws Exception {
    makeMigrations();
    List<Process> all = IntStream.range(0, 3).mapToObj(_ -> start(url, "migrate")).toList();
    List<String> said = new ArrayList<>();
    for (Process one : all) {
      said.add(said(one));
      assertThat(one.waitFor()).as(said.getLast()).isZero();
    }
    assertThat(said).filteredOn(text -> text.contains("0001_initial done")).hasSize(1);
    assertThat(said).filteredOn(text -> text.contains("There is nothing to do.")).hasSize(2);
  }

  @Test
  void whatWasAnsweredBeforeAKillIsInTheFile() throws Exception {
    App app = Library.app(folder, Map.of(), Library.BEFORE);
    killWhileWriting(FILE, DatabaseSection.of(app.config()).url());
  }

  @Test
  void whatWasAnsweredBeforeAKillIsInPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      killWhileWriting(url, url);
    }
  }

  private void killWhileWriting(String url, String opened) throws Exception {
    makeMigrations();
    said(start(url, "migrate"));
    Process writer = start(url, "write");
    int answered = 0;
    try (BufferedReader reader = writer.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        answered = line.matches("\\d+") ? Integer.parseInt(line) : answered;
        if (answered == 400) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(answered).isBetween(400, 999);
    try (Database db = Database.open(opened)) {
      Set<String> names =
          db.from(WRITER).list().stream().map(Writer::name).collect(Collectors.toSet());
      assertThat(names).hasSizeBetween(answered, answered + 1);
      assertThat(names)
          .containsAll(IntStream.rangeClosed(1, answered).mapToObj(i -> "Writer " + i).toList());
    }
  }
}
