package dev.triveni.data.transactions;

import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.ConnectionLostException;
import dev.triveni.data.Database;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Connections that end while they are used: what is known then, and that others take their place.
class LostConnectionTest {
  private static final String END_OWN = "select pg_terminate_backend(pg_backend_pid())";
  private static final String END_OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()";

  private Database db;

  @BeforeEach
  void open() {
    db = Servers.POSTGRES.fresh();
    db.createTables(TAG);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private void end() {
    db.sql(END_OWN).list(Boolean.class);
  }

  @Test
  void aTransactionThatLosesItsConnectionHasCommittedNothingAndSaysSo() {
    assertThatThrownBy(() ->
            db.transaction(() -> {
              TAG.create().name("lost").save(db);
              db.transaction(this::end);
            }))
        .isInstanceOf(ConnectionLostException.class)
        .hasMessageStartingWith("TRV-DATA-559")
        .hasMessageContaining("Nothing of it was committed")
        .extracting(failure -> ((ConnectionLostException) failure).mayBeCommitted())
        .asInstanceOf(InstanceOfAssertFactories.BOOLEAN)
        .isFalse();
    assertThat(db.from(TAG).count()).isZero();
  }

  @Test
  void aCommitThatDoesNotComeBackIsInDoubtAndSaysSo() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThatThrownBy(() ->
              db.transaction(() -> {
                TAG.create().name("doubtful").save(db);
                int own = db.sql("select pg_backend_pid()").find(Integer.class).orElseThrow();
                threads
                    .submit(() ->
                        db.sql("select pg_terminate_backend(:own, 5000)")
                            .bind("own", own)
                            .list(Boolean.class))
                    .get();
                return 0;
              }))
          .isInstanceOf(ConnectionLostException.class)
          .hasMessageStartingWith("TRV-DATA-561")
          .hasMessageContaining("It is not known whether its changes are there");
    }
  }

  @Test
  void aStatementOutsideOfTransactionsIsInDoubt() {
    assertThatThrownBy(this::end)
        .isInstanceOf(ConnectionLostException.class)
        .hasMessageStartingWith("TRV-DATA-560");
  }

  @Test
  @Shows(value = "DJ-32", code = "DatabaseSettings.of(url).connections(5)")
  void connectionsThatWereEndedAreReplacedAndNobodyNotices() throws Exception {
    openAll();
    db.sql(END_OTHERS).list(Boolean.class);
    for (int i = 0; i < 20; i++) {
      assertThat(db.from(TAG).count()).isZero();
    }
    TAG.create().name("after").save(db);
    assertThat(db.isReachable(Duration.ofSeconds(1))).isTrue();
  }

  /// All connections of the pool are in use at once.
  private void openAll() throws Exception {
    CountDownLatch all = new CountDownLatch(5);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> done =
          IntStream.range(0, 5)
              .mapToObj(_ ->
                  threads.submit(() ->
                      db.transaction(() -> {
                        all.countDown();
                        all.await();
                        return 0;
                      })))
              .toList();
      for (Future<Integer> one : done) {
        one.get();
      }
    }
  }

  @Test
  void aDatabaseThatIsGoneIsNotReachable() {
    Database other = Database.open("jdbc:h2:mem:gone");
    assertThat(other.isReachable(Duration.ofSeconds(1))).isTrue();
    other.close();
    assertThat(other.isReachable(Duration.ofSeconds(1))).isFalse();
  }
}
