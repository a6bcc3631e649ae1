package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Table;
import dev.triveni.web.CommandResult;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written and done at a terminal about migrations.
class MigrationCommandsTest {
  @TempDir Path folder;

  private CommandResult run(Table<?>[] tables, String... words) {
    return runWith("", tables, words);
  }

  private CommandResult runWith(String input, Table<?>[] tables, String... words) {
    try (TestClient client = Library.commands(folder, tables)) {
      return client.commandWith(input, words);
    }
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private String written(String name) {
    try {
      return Files.readString(folder.resolve("migrations").resolve(name + ".migration"));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String message(CommandResult result) {
    return result.failure().orElseThrow().getMessage();
  }

  private void begin() {
    run(Library.BEFORE, "makemigrations");
    run(Library.BEFORE, "migrate");
  }

  private void goOn() {
    begin();
    runWith("y\n0\n", Library.AFTER, "makemigrations", "--name=stars");
  }

  @Test
  void theFirstMigrationIsWrittenShownAndDone() {
    assertThat(run(Library.BEFORE, "showmigrations").output()).contains("There are no migrations.");
    CommandResult made = run(Library.BEFORE, "makemigrations");
    assertThat(made.output()).startsWith("Wrote ").contains("0001_initial.migration");
    assertThat(run(Library.BEFORE, "showmigrations").output()).isEqualTo("[ ] 0001_initial\n");
    assertThat(run(Library.BEFORE, "migrate", "--plan").output())
        .isEqualTo("to be done: 0001_initial\n");
    assertThat(run(Library.BEFORE, "migrate").output()).isEqualTo("0001_initial done\n");
    assertThat(run(Library.BEFORE, "showmigrations").output()).isEqualTo("[x] 0001_initial\n");
    assertThat(run(Library.BEFORE, "migrate").output()).isEqualTo("There is nothing to do.\n");
    assertThat(run(Library.BEFORE, "makemigrations").output())
        .isEqualTo("No migration is missing.\n");
  }

  @Test
  void somebodyAtTheTerminalIsAskedWhatCannotBeSeen() {
    begin();
    CommandResult made = runWith("y\n5\n", Library.AFTER, "makemigrations");
    assertThat(made.output())
        .contains("Is book.heading what book.title was? [y/N]: ")
        .contains("book.stars must hold something. What do rows get that are there");
    assertThat(written(files().getLast().replace(".migration", "")))
        .contains("rename column book.title to heading")
        .contains("add column book.stars integer not null fill `5`");
  }

  @Test
  void aNewColumnInThePlaceOfAGoneOneIsNoRename() {
    begin();
    runWith("n\n''\n5\n", Library.AFTER, "makemigrations", "--name=other");
    assertThat(written("0002_other")).contains("drop column book.title");
  }

  @Test
  void whereNobodyAnswersNothingIsWrittenAndAllQuestionsAreTold() {
    begin();
    for (List<String> words :
        List.of(List.of("makemigrations"), List.of("makemigrations", "--no-input"))) {
      CommandResult made = run(Library.AFTER, words.toArray(String[]::new));
      assertThat(made.exitCode()).isEqualTo(1);
      assertThat(message(made))
          .startsWith("TRV-DATA-204")
          .contains("Is book.heading what book.title was?");
    }
    assertThat(files()).containsExactly("0001_initial.migration");
  }

  @Test
  void answersMayBeGivenBeforehand() {
    begin();
    CommandResult made =
        run(
            Library.AFTER,
            "makemigrations",
            "--name=stars",
            "--no-input",
            "--renamed=book.title=book.heading",
            "--fill=book.stars=0");
    assertThat(made.exitCode()).isZero();
    assertThat(written("0002_stars"))
        .contains("rename column book.title to heading")
        .contains("fill `0`");
  }

  @Test
  void anAnswerInTheWrongFormIsToldHowToBe() {
    CommandResult made = run(Library.AFTER, "makemigrations", "--renamed=book.title");
    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.errors())
        .isEqualTo(
            "TRV-DATA-552 --renamed=book.title has no '='. Write it like --renamed=book.title=book.heading.\n");
  }

  @Test
  void aCheckEndsWithOneWhereAMigrationIsMissing() {
    CommandResult missing = run(Library.BEFORE, "makemigrations", "--check");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.output()).contains("create table book");
    assertThat(missing.errors()).startsWith("TRV-DATA-551");
    assertThat(folder.resolve("migrations")).doesNotExist();
    begin();
    CommandResult complete = run(Library.BEFORE, "makemigrations", "--check");
    assertThat(complete.exitCode()).isZero();
  }

  @Test
  void aDryRunTellsTheStepsAndWritesNothing() {
    CommandResult result = run(Library.BEFORE, "makemigrations", "--dry-run");
    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).contains("create table book");
    assertThat(folder.resolve("migrations")).doesNotExist();
  }

  @Test
  void theDatabaseIsBroughtToAnyMigrationAndBack() {
    goOn();
    assertThat(run(Library.AFTER, "migrate").output()).isEqualTo("0002_stars done\n");
    assertThat(run(Library.AFTER, "migrate", "0001", "--plan").output())
        .isEqualTo("to be taken back: 0002_stars\n");
    assertThat(run(Library.AFTER, "migrate", "0001").output()).isEqualTo("0002_stars taken back\n");
    assertThat(run(Library.AFTER, "migrate", "zero", "--plan").output())
        .isEqualTo("to be taken back: 0001_initial\n");
    assertThat(run(Library.AFTER, "migrate", "zero").output())
        .isEqualTo("0001_initial taken back\n");
    assertThat(run(Library.AFTER, "migrate", "0002", "--plan").output())
        .isEqualTo("to be done: 0001_initial\nto be done: 0002_stars\n");
    assertThat(run(Library.AFTER, "migrate", "0002").output())
        .isEqualTo("0001_initial done\n0002_stars done\n");
  }

  @Test
  void whatIsThereAlreadyMayBeWrittenDownAsDone() {
    begin();
    run(Library.BEFORE, "sql", "delete from \"triveni_migration\"");
    assertThat(run(Library.BEFORE, "migrate", "0001", "--fake").exitCode()).isZero();
    assertThat(run(Library.BEFORE, "showmigrations").output()).isEqualTo("[x] 0001_initial\n");
    run(Library.BEFORE, "sql", "delete from \"triveni_migration\"");
    assertThat(run(Library.BEFORE, "migrate", "--fake").output()).contains("0001_initial done");
  }

  @Test
  void aLoudMigrationTellsItsStatements() {
    run(Library.BEFORE, "makemigrations");
    assertThat(run(Library.BEFORE, "migrate", "--loud").output())
        .contains("create table")
        .endsWith("0001_initial done\n");
  }

  @Test
  void anUnknownMigrationIsToldWithThoseThatThereAre() {
    begin();
    CommandResult result = run(Library.BEFORE, "migrate", "0009");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(message(result)).startsWith("TRV-DATA-213").contains("0001_initial");
  }

  @Test
  void theSqlOfAMigrationIsTold() {
    goOn();
    assertThat(run(Library.AFTER, "sqlmigrate", "0002").output())
        .contains("-- rename column book.title to heading")
        .contains("alter table \"book\" alter column if exists \"title\" rename to \"heading\";");
    assertThat(run(Library.AFTER, "sqlmigrate", "0002", "--database=POSTGRESQL").output())
        .contains("alter table \"book\" rename column \"title\" to \"heading\";");
    assertThat(run(Library.AFTER, "sqlmigrate", "0002", "--backwards").output())
        .contains("alter table \"book\" alter column if exists \"heading\" rename to \"title\";");
  }

  @Test
  void twoEndsAreToldAndJoined() throws IOException {
    begin();
    Path migrations = folder.resolve("migrations");
    Files.writeString(
        migrations.resolve("0002_ann.migration"),
        "after 0001_initial\n\nadd column book.pages integer\n");
    Files.writeString(
        migrations.resolve("0002_bob.migration"),
        "after 0001_initial\n\nadd column writer.age integer\n");
    CommandResult ends = run(Library.BEFORE, "makemigrations");
    assertThat(ends.exitCode()).isEqualTo(1);
    assertThat(message(ends)).startsWith("TRV-DATA-212").contains("0002_ann", "0002_bob");
    assertThat(run(Library.BEFORE, "makemigrations", "--merge").output())
        .contains("0003_merge.migration");
    assertThat(written("0003_merge")).contains("after 0002_ann", "0002_bob");
    assertThat(run(Library.BEFORE, "migrate").output())
        .isEqualTo("0002_ann done\n0002_bob done\n0003_merge done\n");
  }

  @Test
  void severalMigrationsBecomeOne() {
    goOn();
    assertThat(run(Library.AFTER, "squashmigrations", "0002").output())
        .contains("0001_initial_until_0002_stars.migration");
    assertThat(run(Library.AFTER, "migrate").exitCode()).isZero();
    assertThat(run(Library.AFTER, "showmigrations").output()).contains("[x] ");
  }

  @Test
  void anEmptyMigrationIsForStepsOfOnesOwn() {
    begin();
    run(Library.BEFORE, "makemigrations", "--empty", "--name=by_me");
    assertThat(written("0002_by_me")).startsWith("after 0001_initial");
  }

  @Test
  void onlyWhatIsInDoubtIsSettled() {
    begin();
    CommandResult result = run(Library.BEFORE, "settlemigration", "0001", "--done");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(message(result)).startsWith("TRV-DATA-225");
  }

  @Test
  void helpTellsWhatMayFollow() {
    assertThat(run(Library.BEFORE, "migrate", "--help").output())
        .contains("--plan", "--fake", "--patience=PT10S")
        .contains("writes down that it is done, without doing it");
  }
}
