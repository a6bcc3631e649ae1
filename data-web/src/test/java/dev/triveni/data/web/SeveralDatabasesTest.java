package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.web.before.BookTable;
import dev.triveni.data.web.before.WriterTable;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An application with more than one database.
class SeveralDatabasesTest {
  @TempDir Path folder;

  // @start region=two
  record Statistics(Database db) implements AutoCloseable {
    @Override
    public void close() {
      db.close();
    }
  }

  // @end

  private App app() {
    App app = Library.app(folder, Map.of("database.at-start", "CREATE"), Library.BEFORE);
    return app.resource(
        Statistics.class, _ -> new Statistics(Database.open("jdbc:h2:" + folder.resolve("other"))));
  }

  @Test
  void eachIsWrittenAndReadByItself() {
    App app = app();
    try (TestClient _ = TestClient.of(app)) {
      Database own = app.resource(Database.class);
      Database other = app.resource(Statistics.class).db();
      other.createTables(WriterTable.WRITER);
      WriterTable.WRITER.create().name("Ann").save(own);
      WriterTable.WRITER.create().name("Bob").save(other);
      assertThat(own.from(WriterTable.WRITER).get().name()).isEqualTo("Ann");
      assertThat(other.from(WriterTable.WRITER).get().name()).isEqualTo("Bob");
    }
  }

  @Test
  void aReferenceToATableOfAnotherDatabaseIsRefused() {
    App app = Library.app(folder, Map.of("database.at-start", "CREATE"), BookTable.BOOK);
    assertThatThrownBy(() -> TestClient.of(app))
        .hasMessageContaining("TRV-DATA-562")
        .hasMessageContaining("Book.writer refers to Writer");
  }
}
