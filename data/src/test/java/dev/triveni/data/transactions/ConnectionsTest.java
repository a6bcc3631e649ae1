package dev.triveni.data.transactions;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.ContentionException;
import dev.triveni.data.Database;
import dev.triveni.data.Query;
import dev.triveni.data.desk.Article;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
  @Shows("UN-JV-04")
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
  @Shows(value = "DJ-27", code = "db.from(AUTHOR).forUpdateSkipLocked().list()")
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

  @Test
  @Shows("DJ-27")
  void rowsThatAreJoinedAreLockedOnlyIfAskedFor() {
    Query<Article> joined = db.from(ARTICLE).with(ARTICLE.editor()).forUpdate();

    db.transaction(() -> {
      assertThat(joined.list()).hasSize(3);
    });
    if (server == Servers.POSTGRES) {
      assertThat(db.record(() -> db.transaction(() -> joined.list())).getFirst().sql())
          .endsWith(" for update of t0");
      assertThat(db.from(ARTICLE).forUpdate(ARTICLE.author()).sql())
          .endsWith(" for update of t0, t1");
    }
  }

  @Test
  @Shows("DJ-27")
  void lockedRowsCanBeReferredToWhereThatIsAllowed() throws Exception {
    if (server == Servers.H2) {
      assertThat(db.from(ARTICLE).forNoKeyUpdate().sql()).endsWith(" for update");
      return;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      db.transaction(() -> {
        db.from(ARTICLE).forNoKeyUpdate().list();
        return threads
            .submit(() -> COMMENT.create().article(desk.vpn()).text("Meanwhile").save(db))
            .get(20, TimeUnit.SECONDS);
      });
    }
    assertThat(db.from(COMMENT).filter(COMMENT.text.eq("Meanwhile")).exists()).isTrue();
  }
}
