package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.DatabaseKind;
import dev.triveni.data.Migrations;
import dev.triveni.data.support.Golden;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/// Each kind of step goes up, down and up again on tables with rows.
@OnBothDatabases
class StepsTest {
  @Parameter Servers server;
  @TempDir Path folders;
  private Database db;

  @BeforeEach
  void open() {
    db = server.fresh();
  }

  @AfterEach
  void close() {
    db.close();
  }

  private Migrations migrations(String step) throws IOException {
    Path folder = Files.createTempDirectory(folders, "step");
    Files.writeString(folder.resolve("0001_base.migration"), Steps.BASE);
    Files.writeString(folder.resolve("0002_step.migration"), "after 0001_base\n" + step);
    return Migrations.in(folder);
  }

  private Migrations snapshot(Migrations migrations) throws IOException {
    Path folder = Files.createTempDirectory(folders, "snapshot");
    Files.writeString(folder.resolve("0001_all.migration"), migrations.snapshot());
    return Migrations.in(folder);
  }

  private String rows() {
    return Stream.of("owner", "spare", "item")
        .map(table -> db.sql("select count(*) from \"%s\"".formatted(table)).list(Long.class))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private List<String> names() {
    return db.sql("select \"name\" || \"kind\" from \"item\" order by \"id\"").list(String.class);
  }

  @Test
  void stepsGoUpDownAndUpAgain() throws IOException {
    for (String step : Steps.EACH) {
      Migrations migrations = migrations(step);
      migrations.on(db).to("0001");
      Steps.ROWS.forEach(db::execute);
      String before = Library.tables(db);
      List<String> names = names();

      migrations.on(db).migrate();
      String after = Library.tables(db);
      migrations.on(db).to("0001");
      assertThat(Library.tables(db)).as(step).isEqualTo(before);
      boolean keepsRows = !step.startsWith("drop table");
      assertThat(rows()).as(step).isEqualTo(keepsRows ? "[2][1][3]" : "[2][0][3]");
      if (!step.contains("drop column item.") && !step.contains("replace")) {
        assertThat(names()).as(step).isEqualTo(names);
      }
      migrations.on(db).migrate();
      assertThat(Library.tables(db)).as(step).isEqualTo(after);
      migrations.on(db).toZero();
      assertThat(Library.tables(db)).as(step).isBlank();

      Migrations snapshot = snapshot(migrations);
      snapshot.on(db).migrate();
      assertThat(Library.tables(db)).as(step).isEqualTo(after);
      snapshot.on(db).toZero();
    }
  }

  @Test
  void sqlOfStepsIsWrittenWordForWord() throws IOException {
    DatabaseKind kind = server == Servers.H2 ? DatabaseKind.H2 : DatabaseKind.POSTGRESQL;
    StringBuilder text = new StringBuilder();
    for (String step : Steps.EACH) {
      Migrations migrations = migrations(step);
      text.append(migrations.sql("0002", kind).replace("\"", ""));
      text.append(migrations.sqlBack("0002", kind).replace("\"", "")).append('\n');
    }

    Golden.check(
        "migrations/steps-%s.sql".formatted(server.name().toLowerCase(Locale.ROOT)),
        text.toString());
  }
}
