package dev.triveni.data.writing;

import static dev.triveni.data.desk.StockTable.STOCK;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.Many;
import dev.triveni.data.desk.Stock;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Many rows at once, and rows that may be there already.
@OnBothDatabases
class ManyRowsTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
    db.createTables(STOCK);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void entitiesAreInsertedInBatches() {
    List<Tag> tags = IntStream.range(0, 2_500).mapToObj(i -> tag("new " + i)).toList();

    var queries = db.record(() -> assertThat(db.insertAll(TAG, tags)).hasSize(2_500));

    assertThat(queries).hasSize(3);
    assertThat(db.from(TAG).filter(TAG.name.startsWith("new")).count()).isEqualTo(2_500);
  }

  @Test
  void insertedEntitiesHaveTheirIds() {
    List<Tag> inserted = db.insertAll(TAG, List.of(tag("x"), tag("y")));

    assertThat(inserted).allSatisfy(tag -> assertThat(db.get(TAG, tag.id())).isEqualTo(tag));
  }

  @Test
  void oneRefusedEntityTakesAllBack() {
    List<Tag> tags = List.of(tag("x"), tag("network"));

    assertThatThrownBy(() -> db.insertAll(TAG, tags)).hasMessageContaining("TRV-DATA-015");
    assertThat(db.from(TAG).count()).isEqualTo(2);
  }

  @Test
  void missingOnesAreInserted() {
    db.insertMissing(TAG, List.of(tag("network"), tag("x")), TAG.name);

    assertThat(db.from(TAG).orderBy(TAG.name).select(TAG.name).list())
        .containsExactly("network", "urgent", "x");
  }

  @Test
  void presentOnesAreOverwritten() {
    Stock paper = STOCK.create().item("paper").amount(1).save(db);

    db.upsert(STOCK, List.of(stock("paper", 2), stock("ink", 3)), STOCK.item);

    assertThat(db.from(STOCK).orderBy(STOCK.item).select(STOCK.amount).list())
        .containsExactly(3, 2);
    assertThat(db.get(STOCK, paper.id()).version()).isEqualTo(paper.version() + 1);
  }

  @Test
  void someColumnsOfManyEntitiesAreWritten() {
    List<Stock> saved = db.insertAll(STOCK, List.of(stock("paper", 1), stock("ink", 2)));
    List<Stock> changed = saved.stream().map(one -> one.with(9)).toList();

    assertThat(db.updateAll(STOCK, changed, STOCK.amount)).isEqualTo(2);
    assertThat(db.from(STOCK).select(STOCK.amount).list()).containsExactly(9, 9);
  }

  @Test
  @Shows("DJ-20")
  void fiftyThreadsThatAskForTheSameMakeOneRow() throws Exception {
    Callable<Tag> ask =
        () ->
            db.from(TAG).filter(TAG.name.eq("raced")).findOrSave(() -> TAG.create().name("raced"));
    List<Tag> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Tag>> asked = IntStream.range(0, 50).mapToObj(_ -> threads.submit(ask)).toList();
      answers = new ArrayList<>();
      for (Future<Tag> one : asked) {
        answers.add(one.get());
      }
    }

    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(db.from(TAG).filter(TAG.name.eq("raced")).count()).isEqualTo(1);
  }

  @Test
  void entitiesAreFoundByTheirIds() {
    assertThat(db.from(TAG).byId(List.of(desk.network().id(), -1L)))
        .containsOnlyKeys(desk.network().id())
        .containsValue(desk.network());
  }

  private static Tag tag(String name) {
    return new Tag(null, name, Many.none());
  }

  private static Stock stock(String item, int amount) {
    return new Stock(null, item, amount, 1, Instant.EPOCH);
  }
}
