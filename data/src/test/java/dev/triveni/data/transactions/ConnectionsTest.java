package dev.triveni.data.transactions;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.ContentionException;
import dev.triveni.data.Database;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// A connection is held no longer than it is needed, and rows are locked as long as is said.
@OnBothDatabases
class ConnectionsTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void waitingInAUnitHoldsNoConnection() throws Exception {
    int waiting = 100;
    CountDownLatch allHaveRead = new CountDownLatch(waiting);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> names =
          IntStream.range(0, waiting)
              .mapToObj(_ ->
                  threads.submit(() ->
                      db.unit(() -> {
                        var vpn = db.get(ARTICLE, desk.vpn().id());
                        allHaveRead.countDown();
                        allHaveRead.await();
                        return vpn.author().get().name();
                      })))
              .toList();
      for (Future<String> name : names) {
        assertThat(name.get()).isEqualTo("Ann");
      }
    }
  }

  @Test
  void tenThousandQueriesAtOnceShareFewConnections() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers =
          IntStream.range(0, 10_000)
              .mapToObj(_ -> threads.submit(() -> db.from(AUTHOR).exists()))
              .toList();
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  @Test
  void lockedRowsAreSkippedOrRefused() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      db.transaction(() -> {
        db.from(AUTHOR).filter(AUTHOR.name.eq("Ann")).forUpdate().get();
        var skipped =
            threads.submit(
                () -> db.transaction(() -> db.from(AUTHOR).forUpdateSkipLocked().list()));
        assertThat(skipped.get()).containsExactly(desk.bob());
        var refused =
            threads.submit(() -> db.transaction(() -> db.from(AUTHOR).forUpdateNoWait().list()));
        assertThatThrownBy(refused::get).hasCauseInstanceOf(ContentionException.class);
        return 0;
      });
    }
  }
}
