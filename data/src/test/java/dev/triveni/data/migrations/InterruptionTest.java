package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.Migrated;
import dev.triveni.data.MigrationStatus;
import dev.triveni.data.Migrations;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/// A migration that was interrupted anywhere is continued or taken back.
@OnBothDatabases
class InterruptionTest {
  @Parameter Servers server;
  @TempDir Path folder;
  private Database db;

  @BeforeEach
  void open() {
    db = server.fresh();
  }

  @AfterEach
  void close() {
    db.close();
  }

  /// What nobody handles, as if the process had ended.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// Ends the process before the statement, or the note in the journal, of this number.
  private static Consumer<String> killAt(int place) {
    int[] told = {0};
    return _ -> {
      if (told[0]++ == place) {
        throw new Killed();
      }
    };
  }

  private int places(Migrations migrations, String to) {
    List<String> told = new ArrayList<>();
    migrations.on(db).telling(told::add).to(to);
    return told.size();
  }

  private static void killed(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(Killed.class);
  }

  private Migrations filled() {
    Migrations migrations = Library.written(folder);
    migrations.on(db).to("0001");
    Library.fill(db);
    return migrations;
  }

  @Test
  void whatWasKilledBetweenAnyTwoStatementsGoesOn() {
    Migrations migrations = filled();
    String before = Library.tables(db);
    int places = places(migrations, "0002");
    String after = Library.tables(db);
    int back = places(migrations, "0001");
    assertThat(places).isGreaterThan(25);

    for (int i = 0; i < places; i++) {
      Consumer<String> kill = killAt(i);
      killed(() -> migrations.on(db).telling(kill).migrate());
      checkNothingKept(before);
      assertThat(migrations.on(db).migrate()).as("killed at %d", i).hasSize(1);
      assertThat(Library.tables(db)).as("killed at %d", i).isEqualTo(after);
      assertThat(Library.headings(db)).containsExactly("Sea", "Land");

      Consumer<String> killBack = killAt(i % back);
      killed(() -> migrations.on(db).telling(killBack).to("0001"));
      checkNothingKept(after);
      migrations.on(db).to("0001");
      assertThat(Library.tables(db)).as("killed back at %d", i % back).isEqualTo(before);
      assertThat(Library.titles(db)).containsExactly("Sea", "Land");
    }
  }

  /// PostgreSQL takes back what was not committed.
  private void checkNothingKept(String tables) {
    if (server == Servers.POSTGRES) {
      assertThat(Library.tables(db)).isEqualTo(tables);
    }
  }

  @Test
  void whatWasKilledBetweenAnyTwoStatementsIsTakenBack() {
    Migrations migrations = filled();
    String before = Library.tables(db);
    int places = places(migrations, "0002");
    migrations.on(db).to("0001");

    for (int i = 0; i < places; i++) {
      Consumer<String> kill = killAt(i);
      killed(() -> migrations.on(db).telling(kill).migrate());
      migrations.on(db).to("0001");
      assertThat(Library.tables(db)).as("killed at %d", i).isEqualTo(before);
      assertThat(Library.titles(db)).containsExactly("Sea", "Land");
    }
  }

  @Test
  void whatGoesOnSaysSo() {
    Migrations migrations = filled();
    Consumer<String> kill = killAt(9);
    killed(() -> migrations.on(db).telling(kill).migrate());

    String status = migrations.on(db).status().getLast().toString();
    String done = migrations.on(db).migrate().getFirst().toString();
    if (server == Servers.H2) {
      assertThat(status).matches("\\[ ] 0002_ratings \\(\\d+ of \\d+ steps\\)");
      assertThat(done).matches("0002_ratings done \\(\\d+ of \\d+ steps had been done\\)");
    } else {
      assertThat(status).isEqualTo("[ ] 0002_ratings");
      assertThat(done).isEqualTo("0002_ratings done");
    }
  }

  @Test
  void indexesThatOthersMayWriteBesideAreMadeAgain() throws IOException {
    Library.before(folder).make(Answers.none());
    Files.writeString(
        folder.resolve("0002_online.migration"),
        """
        after 0001_initial
        add to book index book_title_idx (title) online
        add to writer unique writer_name_key (name) online
        add to book check book_2_check `"pages" > 0` online
        """);
    Migrations migrations = Library.before(folder);
    migrations.on(db).to("0001");
    Library.fill(db);
    String before = Library.tables(db);
    int places = places(migrations, "0002");
    String after = Library.tables(db);
    migrations.on(db).to("0001");

    for (int i = 0; i < places; i++) {
      Consumer<String> kill = killAt(i);
      killed(() -> migrations.on(db).telling(kill).migrate());
      if (i % 2 == 0) {
        migrations.on(db).migrate();
        assertThat(Library.tables(db)).as("killed at %d", i).isEqualTo(after);
      }
      migrations.on(db).to("0001");
      assertThat(Library.tables(db)).as("killed at %d", i).isEqualTo(before);
    }
  }

  @Test
  void whatFailsSaysWhatWasKept() {
    Migrations migrations = filled();
    db.execute("insert into \"writer\" (\"name\") values ('Ann')");
    String before = Library.tables(db);

    assertThatThrownBy(() -> migrations.on(db).migrate())
        .hasMessageContaining(server == Servers.H2 ? "TRV-DATA-219" : "TRV-DATA-218")
        .hasMessageContaining("add to writer unique writer_name_key (name)")
        .hasMessageContaining(server == Servers.H2 ? "steps are done and kept" : "Nothing of it");
    db.execute("update \"writer\" set \"name\" = 'Bob' where \"id\" > 1");
    if (server == Servers.H2) {
      migrations.on(db).to("0001");
    }
    assertThat(Library.tables(db)).isEqualTo(before);
    migrations.on(db).migrate();
    assertThat(Library.headings(db)).containsExactly("Sea", "Land");
  }

  @Test
  void sqlThatMayHaveRunIsNotRunBlindly() throws IOException {
    Library.before(folder).make(Answers.none());
    Files.writeString(
        folder.resolve("0002_view.migration"),
        "after 0001_initial\nsql `create view v as select 1 as one` back `drop view v`");
    Migrations migrations = Library.before(folder);
    migrations.on(db).to("0001");
    Consumer<String> kill = killAt(1);
    killed(() -> migrations.on(db).telling(kill).migrate());

    if (server == Servers.H2) {
      assertThatThrownBy(() -> migrations.on(db).migrate()).hasMessageContaining("TRV-DATA-224");
      migrations.on(db).settle("0002_view", true);
      assertThat(migrations.on(db).migrate()).isEmpty();
    } else {
      assertThat(migrations.on(db).migrate()).hasSize(1);
    }
    assertThat(db.sql("select one from v").list(Integer.class)).containsExactly(1);
    assertThatThrownBy(() -> migrations.on(db).settle("0002_view", true))
        .hasMessageContaining("TRV-DATA-225");
  }

  @Test
  void severalAtOnceDoItOnce() throws InterruptedException, ExecutionException {
    Migrations migrations = Library.written(folder);
    Callable<List<Migrated>> migrate = () -> migrations.on(db).migrate();
    List<Migrated> done = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Migrated>> one : threads.invokeAll(List.of(migrate, migrate, migrate))) {
        done.addAll(one.get());
      }
    }

    assertThat(done).extracting(Migrated::name).containsExactly("0001_initial", "0002_ratings");
    assertThat(migrations.on(db).status()).allMatch(MigrationStatus::isDone);
  }
}
