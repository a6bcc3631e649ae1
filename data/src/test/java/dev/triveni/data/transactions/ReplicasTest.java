package dev.triveni.data.transactions;

import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.DatabaseSettings;
import dev.triveni.data.desk.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Copies of a database are read, and the database itself is written: here each holds a row with
/// its own name, so that it shows which one was asked.
class ReplicasTest {
  private final String primary = memory();
  private final String first = memory();
  private final String second = memory();
  private Database db;

  private static String memory() {
    return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
  }

  @BeforeEach
  void open() {
    fill(primary, "primary");
    fill(first, "first");
    fill(second, "second");
    db = Database.open(DatabaseSettings.of(primary).reading(first, second));
  }

  private static void fill(String url, String name) {
    try (Database one = Database.open(url)) {
      one.createTables(TAG);
      TAG.create().name(name).save(one);
    }
  }

  @AfterEach
  void close() {
    db.close();
  }

  private String asked() {
    return db.from(TAG).orderBy(TAG.id.asc()).first().map(Tag::name).orElseThrow();
  }

  @Test
  void readsGoToTheCopiesInTurn() {
    assertThat(IntStream.range(0, 4).mapToObj(_ -> asked()).toList())
        .containsExactly("first", "second", "first", "second");
  }

  @Test
  void writesAndTransactionsGoToTheDatabase() {
    TAG.create().name("new").save(db);
    assertThat(db.transaction(this::asked)).isEqualTo("primary");
    try (Database itself = Database.open(primary)) {
      assertThat(itself.from(TAG).count()).isEqualTo(2);
    }
  }

  @Test
  void whatWasWrittenInAUnitIsReadWhereItWasWritten() {
    db.unit(() -> {
      assertThat(asked()).isEqualTo("first");
      TAG.create().name("new").save(db);
      assertThat(asked()).isEqualTo("primary");
      assertThat(db.from(TAG).filter(TAG.name.eq("new")).exists()).isTrue();
    });
    db.unit(() -> db.transaction(() -> TAG.create().name("newer").save(db)));
    assertThat(asked()).isNotEqualTo("primary");
    db.unit(() -> {
      db.transaction(() -> TAG.create().name("newest").save(db));
      assertThat(asked()).isEqualTo("primary");
    });
  }

  @Test
  void lockedRowsAndSqlOfOnesOwnAreThoseOfTheDatabase() {
    assertThat(db.transaction(() -> db.from(TAG).forUpdate().list()))
        .extracting(Tag::name)
        .containsExactly("primary");
    assertThat(db.sql("select \"name\" from \"tag\"").list(String.class))
        .isEqualTo(List.of("primary"));
  }

  @Test
  void aCopyThatIsNotThereIsLeftAlone() {
    String none = "jdbc:h2:tcp://localhost:1/nowhere";
    try (Database half = Database.open(DatabaseSettings.of(primary).reading(none, first))) {
      assertThat(half.from(TAG).get().name()).isEqualTo("primary");
      assertThat(half.from(TAG).get().name()).isEqualTo("first");
      assertThat(half.from(TAG).get().name()).isEqualTo("first");
    }
  }
}
