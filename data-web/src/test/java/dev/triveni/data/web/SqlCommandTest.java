package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.CommandResult;
import dev.triveni.web.TestClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SQL that is typed at a terminal.
class SqlCommandTest {
  @TempDir Path folder;
  private TestClient client;

  @BeforeEach
  void open() {
    client =
        TestClient.of(Library.app(folder, Map.of("database.at-start", "CREATE"), Library.BEFORE));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void rowsAreShownAsATable() {
    assertThat(client.command("sql", "insert into writer (name) values ('Ann'), ('Bob')").output())
        .isEqualTo("2 row(s) changed\n");
    assertThat(client.command("sql", "select id, name from writer order by id").output())
        .isEqualTo(
            """
            id | name
            ---+-----
            1  | Ann
            2  | Bob
            (2 rows)
            """);
  }

  @Test
  void noRowsAreShownToo() {
    assertThat(client.command("sql", "select id from book").output())
        .isEqualTo("id\n--\n(0 rows)\n");
  }

  @Test
  void whatTheDatabaseRefusesIsToldAndEndsWithOne() {
    CommandResult result = client.command("sql", "select nothing from nowhere");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.failure().orElseThrow()).hasMessageContaining("TRV-DATA-014");
  }
}
