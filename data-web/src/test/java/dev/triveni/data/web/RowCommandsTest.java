package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.CommandResult;
import dev.triveni.web.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that are written to files, loaded, and deleted at a terminal.
class RowCommandsTest {
  @TempDir Path folder;
  private TestClient client;

  @BeforeEach
  void open() {
    client =
        TestClient.of(Library.app(folder, Map.of("database.at-start", "CREATE"), Library.BEFORE));
    client.command("sql", "insert into writer (name) values ('Ann')");
    client.command("sql", "insert into book (title, writer_id) values ('Sea', 1), ('Land', 1)");
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void rowsAreWrittenToAFileDeletedAndLoadedAgain() throws Exception {
    Path file = folder.resolve("all.json");
    assertThat(client.command("dumpdata", "--natural", "--to=" + file).exitCode()).isZero();
    assertThat(Files.readString(file)).contains("\"writer\":{\"name\":\"Ann\"}");
    CommandResult refused = client.commandWith("n\n", "flush");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.errors()).isEqualTo("Nothing was deleted.\n");
    assertThat(client.get("/books").text()).isEqualTo("2 books");
    assertThat(client.commandWith("y\n", "flush").output()).endsWith("3 row(s) deleted\n");
    assertThat(client.get("/books").text()).isEqualTo("0 books");
    assertThat(client.command("loaddata", file.toString()).output())
        .isEqualTo("3 row(s) loaded from " + file + "\n");
    assertThat(client.get("/books").text()).isEqualTo("2 books");
    assertThat(client.command("flush", "--no-input").output()).isEqualTo("3 row(s) deleted\n");
  }

  @Test
  void someTablesMayBeNamed() {
    assertThat(client.command("dumpdata", "writer").output())
        .isEqualTo("{\n  \"writer\": [\n    {\"id\":1,\"name\":\"Ann\"}\n  ]\n}\n");
    CommandResult unknown = client.command("dumpdata", "nothing");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.errors()).startsWith("TRV-DATA-558").contains("[writer, book]");
  }

  @Test
  void aWrongFileEndsWithOneAndIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("wrong.json"), "{\"boks\": []}");
    CommandResult result = client.command("loaddata", file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.failure().orElseThrow()).hasMessageStartingWith("TRV-DATA-555");
    assertThat(client.command("loaddata").exitCode()).isEqualTo(2);
  }
}
