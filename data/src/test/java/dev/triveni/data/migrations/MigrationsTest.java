package dev.triveni.data.migrations;

import static dev.triveni.data.migrations.before.BookTable.BOOK;
import static dev.triveni.data.migrations.before.WriterTable.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.Migrated;
import dev.triveni.data.MigrationStatus;
import dev.triveni.data.Migrations;
import dev.triveni.data.support.Golden;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/// Migrations as users write and run them.
@OnBothDatabases
class MigrationsTest {
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

  private String file(String name) {
    try {
      return Files.readString(folder.resolve(name + ".migration"));
    } catch (IOException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name + ".migration"), text);
    } catch (IOException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static List<String> names(List<Migrated> done) {
    return done.stream().map(Migrated::toString).toList();
  }

  private String fresh() {
    Database other = server.fresh();
    other.createTables(Library.tablesAfter());
    String tables = Library.tables(other);
    other.close();
    return tables;
  }

  @Test
  void theFirstMigrationMakesTheTables() {
    // @start region=use
    Migrations migrations = Migrations.in(folder, WRITER, BOOK);
    migrations.make(Answers.none()); // writes 0001_initial.migration
    migrations.on(db).migrate();
    // @end
    assertThat(folder.resolve("0001_initial.migration")).exists();
    assertThat(db.from(BOOK).count()).isZero();
  }

  @Test
  void filesAreWrittenWordForWord() {
    Library.written(folder);

    Golden.check("migrations/0001_initial.migration", file("0001_initial"));
    Golden.check("migrations/0002_ratings.migration", file("0002_ratings"));
    Golden.check("migrations/snapshot.txt", Library.after(folder).snapshot());
  }

  @Test
  void migratingFromNothingGivesWhatTheEntitiesNeed() {
    Migrations migrations = Library.written(folder);

    assertThat(names(migrations.on(db).migrate()))
        .containsExactly("0001_initial done", "0002_ratings done");
    assertThat(Library.tables(db)).isEqualTo(fresh());
    assertThat(migrations.on(db).migrate()).isEmpty();
    assertThat(migrations.make(Answers.none())).isEmpty();
    migrations.check();
  }

  @Test
  void rowsGoAlongUpDownAndUpAgain() {
    Migrations migrations = Library.written(folder);
    migrations.on(db).to("0001");
    String before = Library.tables(db);
    Library.fill(db);

    migrations.on(db).migrate();
    assertThat(Library.headings(db)).containsExactly("Sea", "Land");
    var books = dev.triveni.data.migrations.after.BookTable.BOOK;
    assertThat(db.from(books).orderBy(books.id).list())
        .extracting(book -> "%s %s %d".formatted(book.note(), book.genre(), book.stars()))
        .containsExactly("none NOVEL 3", "good POEMS 0");

    assertThat(names(migrations.on(db).to("0001"))).containsExactly("0002_ratings taken back");
    assertThat(Library.tables(db)).isEqualTo(before);
    assertThat(Library.titles(db)).containsExactly("Sea", "Land");

    migrations.on(db).migrate();
    assertThat(Library.tables(db)).isEqualTo(fresh());
    assertThat(names(migrations.on(db).toZero()))
        .containsExactly("0002_ratings taken back", "0001_initial taken back");
    assertThat(Library.tables(db).strip()).isEmpty();
  }

  @Test
  void statusAndPlanTellWhatIsDone() {
    Migrations migrations = Library.written(folder);
    migrations.on(db).to("0001_initial");

    assertThat(migrations.on(db).status())
        .extracting(MigrationStatus::toString)
        .containsExactly("[x] 0001_initial", "[ ] 0002_ratings");
    assertThat(migrations.on(db).plan())
        .extracting(MigrationStatus::name)
        .containsExactly("0002_ratings");
  }

  @Test
  void tablesThatAreThereAreTakenForGranted() {
    db.createTables(Library.tablesBefore());
    Library.fill(db);
    Migrations migrations = Library.written(folder);

    migrations.on(db).pretend("0001");
    migrations.on(db).migrate();

    assertThat(Library.tables(db)).isEqualTo(fresh());
    assertThat(Library.headings(db)).containsExactly("Sea", "Land");
  }

  @Test
  void whatCannotBeSeenIsAsked() {
    Library.before(folder).make(Answers.none());

    assertThatThrownBy(() -> Library.after(folder).make(Answers.none()))
        .hasMessageContaining("TRV-DATA-204")
        .hasMessageContaining("renamed(\"book.title\", \"book.heading\")");
    assertThatThrownBy(
            () -> Library.after(folder).make(Answers.none().gone("book.title").gone("book.pages")))
        .hasMessageContaining("fill(\"book.heading\", \"...\")")
        .hasMessageContaining("fill(\"book.note\", \"...\")")
        .hasMessageContaining("replaced(\"book.genre\", \"OTHER\", \"...\")");
    assertThatThrownBy(() -> Library.after(folder).check()).hasMessageContaining("TRV-DATA-204");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aCheckTellsWhatIsMissing() {
    assertThatThrownBy(() -> Library.before(folder).check())
        .hasMessageContaining("TRV-DATA-226")
        .hasMessageContaining("create table book (");
    assertThat(Library.before(folder).missing(Answers.none())).hasSize(2);
    assertThat(folder).isEmptyDirectory();

    Library.before(folder).make(Answers.none());
    Library.before(folder).check();
  }

  @Test
  void rowsAreChangedBySqlAndJavaInTheShapeOfTheirTime() {
    Library.before(folder).make(Answers.none());
    Library.before(folder).makeEmpty("rows");
    write(
        "0002_rows",
        """
        after 0001_initial

        sql `update "book" set "title" = "title" || '!'`
        back `update "book" set "title" = replace("title", '!', '')`

        -- this only matters for one of them
        sql for h2 `update "book" set "note" = 'h2'` back ``
        sql for postgresql `update "book" set "note" = 'postgres'` back ``

        java double_pages
        """);
    Library.after(folder).make("ratings", Library.ANSWERS);
    Migrations migrations = Library.after(folder).step("double_pages", new DoublePages());
    migrations.on(db).to("0001");
    Library.fill(db);

    migrations.on(db).to("0002");
    assertThat(Library.titles(db)).containsExactly("Sea!", "Land!");
    assertThat(pages()).containsExactly(624, 198);
    assertThat(db.sql("select \"note\" from \"book\"").list(String.class))
        .containsOnly(server == Servers.H2 ? "h2" : "postgres");
    migrations.on(db).migrate();
    migrations.on(db).to("0001");
    assertThat(Library.titles(db)).containsExactly("Sea", "Land");
    assertThat(pages()).containsExactly(0, 0);
  }

  private List<Integer> pages() {
    return db.sql("select \"pages\" from \"book\" order by \"id\"").list(Integer.class);
  }

  /// A step that has a way back.
  private static final class DoublePages implements dev.triveni.data.MigrationStep {
    @Override
    public void up(Database db) {
      db.execute("update \"book\" set \"pages\" = 2 * \"pages\"");
    }

    @Override
    public void back(Database db) {
      db.execute("update \"book\" set \"pages\" = \"pages\" / 2");
    }
  }

  @Test
  void whatHasNoWayBackIsNotTakenBack() {
    Library.before(folder).make(Answers.none());
    Library.before(folder).makeEmpty("rows");
    write("0002_rows", "after 0001_initial\nsql `update \"book\" set \"note\" = 'x'`");
    Library.before(folder).on(db).migrate();

    assertThatThrownBy(() -> Library.before(folder).on(db).to("0001"))
        .hasMessageContaining("TRV-DATA-203");
    assertThat(Library.before(folder).on(db).plan()).isEmpty();
  }

  @Test
  void aFileThatWasChangedAfterwardsIsRefused() {
    Migrations migrations = Library.written(folder);
    migrations.on(db).migrate();

    write("0002_ratings", "-- comments\n   -- and spaces do not matter\n" + file("0002_ratings"));
    assertThat(migrations.on(db).migrate()).isEmpty();
    write("0002_ratings", file("0002_ratings").replace("varchar(200)", "varchar(300)"));
    assertThatThrownBy(() -> migrations.on(db).migrate()).hasMessageContaining("TRV-DATA-223");
  }

  @Test
  void aFileThatIsGoneIsMissed() throws IOException {
    Migrations migrations = Library.written(folder);
    migrations.on(db).migrate();
    Files.delete(folder.resolve("0002_ratings.migration"));

    assertThatThrownBy(() -> migrations.on(db).migrate()).hasMessageContaining("TRV-DATA-222");
  }

  @Test
  void twoEndsAreMerged() {
    Library.before(folder).make(Answers.none());
    write("0002_a", "after 0001_initial\nadd column book.a integer");
    write("0002_b", "after 0001_initial\nadd column book.b integer");
    Migrations migrations = Library.before(folder);

    assertThatThrownBy(() -> migrations.on(db).migrate())
        .hasMessageContaining("TRV-DATA-212")
        .hasMessageContaining("[0002_a, 0002_b]");
    assertThatThrownBy(() -> migrations.make(Answers.none())).hasMessageContaining("merge()");
    migrations.merge();
    assertThat(file("0003_merge")).isEqualTo("after 0002_a, 0002_b\n");
    assertThat(migrations.on(db).migrate()).hasSize(4);
    assertThat(Library.tables(db)).contains("a integer").contains("b integer");
    assertThat(names(migrations.on(db).to("0001"))).hasSize(3);
  }

  @Test
  void endsThatContradictEachOtherAreNotMerged() {
    Library.before(folder).make(Answers.none());
    write("0002_a", "after 0001_initial\nalter column book.note varchar(10)");
    write("0002_b", "after 0001_initial\nalter column book.note varchar(20)");

    assertThatThrownBy(() -> Library.before(folder).merge()).hasMessageContaining("TRV-DATA-228");
  }

  @Test
  void severalAreSquashedIntoOne() {
    Migrations migrations = Library.written(folder);
    migrations.on(db).migrate();
    String before = Library.tables(db);

    migrations.squash("0002");
    assertThat(file("0001_initial_until_0002_ratings"))
        .startsWith("replaces 0001_initial, 0002_ratings\n")
        .doesNotContain("alter")
        .doesNotContain("title");
    assertThat(migrations.on(db).migrate()).isEmpty();
    assertThat(migrations.on(db).status())
        .extracting(MigrationStatus::toString)
        .containsExactly("[x] 0001_initial_until_0002_ratings");
    Database other = server.fresh();
    assertThat(names(migrations.on(other).migrate()))
        .containsExactly("0001_initial_until_0002_ratings done");
    assertThat(Library.tables(other)).isEqualTo(before);
    other.close();
    assertThat(migrations.make(Answers.none())).isEmpty();
  }

  @Test
  void sqlThatMattersOnceIsLeftOut() {
    Library.before(folder).make(Answers.none());
    Library.before(folder).makeEmpty("rows");
    write(
        "0002_rows",
        "after 0001_initial\nsql once `update \"book\" set \"note\" = 'x'` back ``\nsql `update \"book\" set \"note\" = 'y'` back ``\nassume add column book.x integer");
    Library.before(folder).squash("0002");

    assertThat(file("0001_initial_until_0002_rows"))
        .contains("'y'")
        .contains("assume add column book.x integer")
        .doesNotContain("'x'");
    Library.before(folder).on(db).migrate();
    assertThat(Library.tables(db)).doesNotContain("x integer");
  }

  @Test
  void aDatabaseInTheMiddleGoesOnWithTheParts() {
    Migrations migrations = Library.written(folder);
    migrations.on(db).to("0001");
    migrations.squash("0002");

    assertThat(names(migrations.on(db).migrate())).containsExactly("0002_ratings done");
    assertThat(migrations.on(db).migrate()).isEmpty();
    assertThat(Library.tables(db)).isEqualTo(fresh());
  }

  @Test
  void modulesHaveHistoriesOfTheirOwn(@TempDir Path others) throws IOException {
    Migrations migrations = Library.written(folder);
    Files.writeString(
        others.resolve("0001_initial.migration"),
        "create table thing (id bigint not null, primary key (id))");
    Migrations things = Migrations.in(others).named("things");

    things.on(db).migrate();
    migrations.on(db).migrate();
    things.on(db).toZero();

    assertThat(migrations.on(db).plan()).isEmpty();
    assertThat(things.on(db).plan()).hasSize(1);
    assertThat(Library.tables(db)).isEqualTo(fresh());
  }

  @Test
  void mistakesInFilesAreTold() {
    Library.before(folder).make(Answers.none());
    record Case(String text, String message) {}
    for (Case one :
        List.of(
            new Case(
                "after 0001_initial\n\nadd colum book.x integer", "in line 3 there is 'colum'"),
            new Case("add column book.x number", "a type such as bigint"),
            new Case("sql 'x'", "SQL between backticks"),
            new Case("sql `x", "in line 1 there is a quotation mark that is not closed"),
            new Case("hello", "a step: create, add, drop"),
            new Case("after 0000\n", "TRV-DATA-210"),
            new Case("after 0002_x\n", "TRV-DATA-211"),
            new Case(
                "after 0001_initial drop table boook", "TRV-DATA-201 There is no table 'boook'"),
            new Case(
                "after 0001_initial drop column book.writer_id",
                "TRV-DATA-217 book.writer_id is still needed by book_writer_id_fkey"),
            new Case(
                "after 0001_initial drop table writer", "is still needed by book_writer_id_fkey"),
            new Case(
                "after 0001_initial add column book.title integer",
                "TRV-DATA-202 There is a column 'title' already"))) {
      write("0002_x", one.text());
      assertThatThrownBy(() -> Library.before(folder).on(db).migrate())
          .as(one.text())
          .hasMessageContaining(one.message());
    }
    assertThat(Library.tables(db).strip()).isEmpty();
  }
}
