package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.Migrations;
import dev.triveni.data.internal.detect.Detector;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.StepText;
import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.ColumnType.Kind;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/// Names and texts that are meant to become SQL stay names and texts.
@OnBothDatabases
class NamesAreQuotedTest {
  private static final List<String> ATTACKS =
      List.of(
          "x\"; drop table \"victim\"; --",
          "x'); drop table \"victim\"; --",
          "primary",
          "`",
          "a\\b",
          "?",
          "{0}",
          "a b, c");

  @Parameter Servers server;
  @TempDir Path folders;

  private static SchemaState state(String name, String more) {
    ColumnState id = ColumnState.of("id", ColumnType.of(Kind.BIGINT));
    ColumnState column =
        ColumnState.of(name + more, ColumnType.varchar(99))
            .allowing(List.of(name, "other"))
            .commented(name);
    return new SchemaState(
        List.of(
            new TableState(
                name,
                List.of(id, column),
                List.of("id"),
                List.of(
                    new ConstraintState.Unique(
                        name + "u" + more, List.of(column.name()), "", false)),
                List.of(IndexState.of(name + "i" + more, List.of("id", column.name()))))));
  }

  private static String text(SchemaState from, SchemaState to, Answers answers) {
    return Detector.steps(from, to, answers).stream()
        .map(StepText::of)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void attacksInNamesDoNothing() throws IOException {
    try (Database db = server.fresh()) {
      db.execute("create table \"victim\" (\"id\" integer)");
      for (String attack : ATTACKS) {
        SchemaState one = state(attack, "1");
        SchemaState two = state(attack, "2");
        Path folder = Files.createTempDirectory(folders, "attack");
        Files.writeString(
            folder.resolve("0001_a.migration"), text(SchemaState.EMPTY, one, Answers.none()));
        Files.writeString(
            folder.resolve("0002_b.migration"),
            "after 0001_a\n"
                + text(
                    one,
                    two,
                    Answers.none()
                        .renamed(attack + "." + attack + "1", attack + "." + attack + "2")));
        Migrations migrations = Migrations.in(folder);

        migrations.on(db).migrate();
        assertThat(Library.tables(db)).as(attack).contains("create table victim (");
        assertThat(migrations.on(db).toZero()).hasSize(2);
      }
      assertThat(Library.tables(db)).contains("create table victim (").doesNotContain("drop");
    }
  }
}
