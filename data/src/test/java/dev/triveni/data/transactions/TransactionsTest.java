package dev.triveni.data.transactions;

import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.ContentionException;
import dev.triveni.data.DataException;
import dev.triveni.data.Database;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class TransactionsTest {
  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void open() {
    db = server.fresh();
    db.createTables(
        TAG, dev.triveni.data.desk.AuthorTable.AUTHOR, dev.triveni.data.desk.ArticleTable.ARTICLE);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private List<String> names() {
    return db.from(TAG).orderBy(TAG.name).select(TAG.name).list();
  }

  private void add(String name) {
    TAG.create().name(name).save(db);
  }

  @Test
  void everythingIsThereAfterwards() {
    String result =
        db.transaction(() -> {
          add("a");
          add("b");
          return "done";
        });

    assertThat(result).isEqualTo("done");
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void whatIsThrownTakesEverythingBackAndKeepsItsType() {
    assertThatThrownBy(() ->
            db.transaction(() -> {
              add("a");
              throw new IOException("no");
            }))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void failedPartTakesBackOnlyItself() {
    db.transaction(() -> {
      add("outer");
      assertThatThrownBy(() ->
              db.transaction(() -> {
                add("inner");
                throw new IllegalStateException("no");
              }))
          .isInstanceOf(IllegalStateException.class);
      add("later");
    });

    assertThat(names()).containsExactly("later", "outer");
  }

  @Test
  void brokenRuleInAPartLeavesTheRestUsable() {
    db.transaction(() -> {
      add("a");
      assertThatThrownBy(() -> db.transaction(() -> add("a"))).hasMessageContaining("TRV-DATA-015");
      add("b");
    });

    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void whatComesAfterTheCommitRunsOnceTheRowsAreThere() {
    List<String> seen = new ArrayList<>();

    db.transaction(() -> {
      db.transaction(() -> db.afterCommit(() -> seen.addAll(names())));
      add("a");
      assertThat(seen).isEmpty();
    });

    assertThat(seen).containsExactly("a");
  }

  @Test
  void whatComesAfterTheCommitDoesNotRunIfItIsTakenBack() {
    List<String> seen = new ArrayList<>();

    db.transaction(() -> {
      assertThatThrownBy(() ->
          db.transaction(() -> {
            db.afterCommit(() -> seen.add("inner"));
            throw new IllegalStateException("no");
          }));
      db.afterCommit(() -> seen.add("outer"));
    });
    assertThatThrownBy(() ->
        db.transaction(() -> {
          db.afterCommit(() -> seen.add("never"));
          throw new IllegalStateException("no");
        }));

    assertThat(seen).containsExactly("outer");
  }

  @Test
  void outsideOfATransactionItRunsAtOnce() {
    List<String> seen = new ArrayList<>();

    db.afterCommit(() -> seen.add("now"));

    assertThat(seen).containsExactly("now");
  }

  @Test
  void doomedTransactionIsTakenBackWithoutAnException() {
    db.transaction(() -> {
      add("a");
      db.rollBackAtEnd();
    });

    assertThat(names()).isEmpty();
    assertThatThrownBy(db::rollBackAtEnd)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("TRV-DATA-008");
  }

  @Test
  void nestedTransactionCannotChooseItsIsolation() {
    assertThatThrownBy(
            () -> db.transaction(() -> db.transaction().serializable().run(() -> add("a"))))
        .hasMessageContaining("TRV-DATA-010");
  }

  @Test
  void contendedTransactionIsTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();

    db.transaction()
        .serializable()
        .retrying(3)
        .run(() -> {
          add("attempt " + attempts.incrementAndGet());
          if (attempts.get() < 3) {
            throw new ContentionException("busy", new IllegalStateException());
          }
        });

    assertThat(names()).containsExactly("attempt 3");
  }

  @Test
  void attemptsComeToAnEnd() {
    assertThatThrownBy(() ->
            db.transaction()
                .retrying(2)
                .run(() -> {
                  throw new ContentionException("busy", new IllegalStateException());
                }))
        .isInstanceOf(ContentionException.class);
  }

  @Test
  void repeatedReadSeesNoChangesOfOthers() throws Exception {
    add("a");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      db.transaction()
          .repeatableRead()
          .call(() -> {
            assertThat(names()).containsExactly("a");
            threads.submit(() -> add("b")).get();
            assertThat(names()).containsExactly("a");
            return 0;
          });
    }
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void changesAreNotSeenByOthersBeforeTheEnd() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      db.transaction(() -> {
        add("a");
        assertThat(threads.submit(this::names).get()).isEmpty();
        return 0;
      });
    }
  }
}
