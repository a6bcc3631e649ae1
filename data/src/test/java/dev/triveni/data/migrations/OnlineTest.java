package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.DatabaseKind;
import dev.triveni.data.Migrations;
import dev.triveni.data.migrations.after.LabelTable;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A table of PostgreSQL that is migrated while others write to it.
@Timeout(60)
class OnlineTest {
  @TempDir Path folder;
  private Database db;

  @BeforeEach
  void open() {
    db = Servers.POSTGRES.fresh();
  }

  @AfterEach
  void close() {
    db.close();
  }

  private Migrations migrations(String step) throws IOException {
    Library.before(folder).make(Answers.none());
    Files.writeString(folder.resolve("0002_step.migration"), "after 0001_initial\n" + step);
    Migrations migrations = Library.before(folder);
    migrations.on(db).to("0001");
    Library.fill(db);
    return migrations;
  }

  private void write(String name) {
    db.execute("insert into \"writer\" (\"name\") values ('%s')".formatted(name));
  }

  /// Holds a change of a table open while something else is done.
  private void whileSomebodyWrites(Work work) throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer =
          threads.submit(() ->
              db.transaction(() -> {
                write("slow");
                written.countDown();
                await(done);
              }));
      await(written);
      try {
        work.run(done);
      } finally {
        done.countDown();
      }
      writer.get();
    }
  }

  private interface Work {
    void run(CountDownLatch end) throws Exception;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException cause) {
      throw new IllegalStateException(cause);
    }
  }

  @Test
  @Shows(value = "DJ-43", code = "migrations.online().make(answers)")
  void anIndexIsMadeWhileOthersWrite() throws Exception {
    Migrations migrations = migrations("add to writer index writer_name_idx (name) online");

    CountDownLatch begun = new CountDownLatch(1);
    whileSomebodyWrites(end -> {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> migrating =
            threads.submit(() ->
                migrations
                    .on(db)
                    .telling(sql -> {
                      if (sql.startsWith("create index concurrently")) {
                        begun.countDown();
                      }
                    })
                    .migrate());
        await(begun);
        awaitBlocked();
        write("quick");
        assertThat(migrating.isDone()).isFalse();
        end.countDown();
        migrating.get();
      }
    });
    assertThat(Library.tables(db)).contains("index writer_name_idx (name)");
  }

  /// Until PostgreSQL says that the index waits for the one who writes.
  private void awaitBlocked() throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(30);
    while (db.sql(
            "select count(*) from pg_stat_activity where query like 'create index concurrently%' and wait_event_type = 'Lock' and datname = current_database()")
        .list(Long.class)
        .equals(List.of(0L))) {
      assertThat(Instant.now()).as("the index waits").isBefore(deadline);
      Thread.sleep(10);
    }
  }

  @Test
  @Shows(value = "DJ-43", code = "migrations.on(db).patience(Duration.ofSeconds(5)).migrate()")
  void whoWaitsForATableGivesUp() throws Exception {
    Migrations migrations = migrations("add to writer index writer_name_idx (name)");

    whileSomebodyWrites(_ ->
        assertThatThrownBy(() -> migrations.on(db).patience(Duration.ofSeconds(1)).migrate())
            .hasMessageContaining("TRV-DATA-218")
            .hasMessageContaining("lock timeout"));
    assertThat(migrations.on(db).migrate()).hasSize(1);
  }

  @Test
  void newIndexesAreWrittenSoWhereThatIsWanted() {
    Library.before(folder).make(Answers.none());
    Migrations migrations = Library.after(folder).online();

    assertThat(migrations.missing(Library.ANSWERS))
        .contains(
            "add to writer unique writer_name_key (name) online",
            "add to book index book_heading_idx (heading) online");
    migrations.make("ratings", Library.ANSWERS);
    assertThat(migrations.sql("0002", DatabaseKind.POSTGRESQL))
        .contains("create index concurrently \"book_heading_idx\"");
    migrations.on(db).migrate();
    assertThat(db.from(LabelTable.LABEL).count()).isZero();
  }
}
