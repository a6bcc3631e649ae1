package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.Migrations;
import dev.triveni.data.internal.detect.Detector;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.StepText;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/// Random changes are found, done, taken back and done again, and rows that they are not about stay
/// as they are.
@OnBothDatabases
class RandomChangesTest {
  private static final int WALKS = 20;
  private static final int CHANGES = 10;

  @Parameter Servers server;
  @TempDir Path folders;

  @Test
  void twoHundredChangesGoUpDownAndUpAgain() throws IOException {
    for (int seed = 0; seed < WALKS; seed++) {
      Database db = server.fresh();
      walk(db, seed);
      db.close();
    }
  }

  private void walk(Database db, int seed) throws IOException {
    Path folder = Files.createDirectory(folders.resolve("walk" + seed));
    RandomSchema schema = new RandomSchema(seed);
    Migrations migrations = Migrations.in(folder);
    SchemaState before = SchemaState.EMPTY;
    for (int i = 1; i <= CHANGES; i++) {
      List<Step> steps = Detector.steps(before, schema.state(), schema);
      String text = write(folder, i, steps);
      assertThat(Effect.of(steps, before).sorted())
          .as("walk %d change %d:%n%s", seed, i, text)
          .isEqualTo(ordered(schema.state(), Effect.of(steps, before)));
      check(db, migrations, "walk %d change %d:\n%s".formatted(seed, i, text), before, schema);
      before = schema.state();
      fill(db, before, i);
      schema.change();
    }
    assertThat(Library.tables(db)).isEqualTo(fresh(before, seed));
    migrations.on(db).toZero();
    assertThat(Library.tables(db)).isBlank();
  }

  private static SchemaState ordered(SchemaState state, SchemaState found) {
    assertThat(found.tables()).hasSameSizeAs(state.tables());
    return state.sorted();
  }

  private static String write(Path folder, int number, List<Step> steps) throws IOException {
    String after = number == 1 ? "" : "after %04d_x\n".formatted(number - 1);
    String text =
        after + steps.stream().map(StepText::of).collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(folder.resolve("%04d_x.migration".formatted(number)), text);
    return text;
  }

  private void check(
      Database db, Migrations migrations, String what, SchemaState before, RandomSchema schema) {
    String tables = Library.tables(db);
    Map<String, List<String>> rows = rows(db, before, schema.state());
    boolean first = before.tables().isEmpty();

    migrations.on(db).migrate();
    String after = Library.tables(db);
    if (first) {
      migrations.on(db).toZero();
    } else {
      migrations.on(db).to("%04d".formatted(migrations.on(db).status().size() - 1));
    }
    assertThat(Library.tables(db)).as(what).isEqualTo(tables);
    assertThat(rows(db, before, schema.state())).as(what).isEqualTo(rows);
    migrations.on(db).migrate();
    assertThat(Library.tables(db)).as(what).isEqualTo(after);
    assertThat(rows(db, schema.state(), before)).as(what).isEqualTo(rows);
  }

  /// What stands in the columns that are the same before and after.
  private static Map<String, List<String>> rows(Database db, SchemaState of, SchemaState other) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (TableState table : of.tables()) {
      for (ColumnState column : table.columns()) {
        if (other.table(table.name()).flatMap(it -> it.column(column.name())).stream()
            .anyMatch(column::equals)) {
          rows.put(
              table.name() + "." + column.name(),
              db.sql(
                      "select coalesce(cast(\"%s\" as varchar(99)), '-') from \"%s\" order by \"id\""
                          .formatted(column.name(), table.name()))
                  .list(String.class));
        }
      }
    }
    return rows;
  }

  private static void fill(Database db, SchemaState state, int seed) {
    for (TableState table : state.tables()) {
      List<ColumnState> columns =
          table.columns().stream()
              .filter(column -> !column.identity())
              .filter(column ->
                  table.references().stream().noneMatch(one -> one.column().equals(column.name())))
              .toList();
      List<String> values = new ArrayList<>();
      columns.forEach(column -> values.add(RandomSchema.literal(column, seed)));
      db.execute(
          columns.isEmpty()
              ? "insert into \"%s\" default values".formatted(table.name())
              : "insert into \"%s\" (%s) values (%s)"
                  .formatted(
                      table.name(),
                      columns.stream()
                          .map(column -> "\"" + column.name() + "\"")
                          .collect(Collectors.joining(", ")),
                      String.join(", ", values)));
    }
  }

  private String fresh(SchemaState state, int seed) throws IOException {
    Path folder = Files.createDirectory(folders.resolve("fresh" + seed));
    write(folder, 1, Detector.steps(SchemaState.EMPTY, state, Answers.none()));
    Database other = server.fresh();
    Migrations.in(folder).on(other).migrate();
    String tables = Library.tables(other);
    other.close();
    return tables;
  }
}
