package dev.triveni.data.internal.steps;

import static dev.triveni.data.internal.steps.TableText.name;
import static dev.triveni.data.internal.steps.TableText.quoted;

import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.TableSql;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Step.AddColumn;
import dev.triveni.data.internal.steps.Step.AddConstraint;
import dev.triveni.data.internal.steps.Step.AddIndex;
import dev.triveni.data.internal.steps.Step.AlterColumn;
import dev.triveni.data.internal.steps.Step.Assume;
import dev.triveni.data.internal.steps.Step.CreateTable;
import dev.triveni.data.internal.steps.Step.DropColumn;
import dev.triveni.data.internal.steps.Step.DropConstraint;
import dev.triveni.data.internal.steps.Step.DropIndex;
import dev.triveni.data.internal.steps.Step.DropTable;
import dev.triveni.data.internal.steps.Step.RenameColumn;
import dev.triveni.data.internal.steps.Step.RenameConstraint;
import dev.triveni.data.internal.steps.Step.RenameIndex;
import dev.triveni.data.internal.steps.Step.RenameTable;
import dev.triveni.data.internal.steps.Step.RunJava;
import dev.triveni.data.internal.steps.Step.RunSql;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes steps as people read them in the files of migrations.
public final class StepText {
  private StepText() {}

  /// A step as text.
  public static String of(Step step) {
    return switch (step) {
      case CreateTable(TableState table) -> TableText.of(table);
      case DropTable(String table) -> "drop table " + name(table);
      case RenameTable(String table, String to) ->
          "rename table %s to %s".formatted(name(table), name(to));
      case AddColumn(String table, ColumnState column, String fill) ->
          "add column %s %s%s"
              .formatted(place(table, column.name()), TableText.description(column), fill(fill));
      case DropColumn(String table, String column, String fill) ->
          "drop column %s%s".formatted(place(table, column), fill(fill));
      case AlterColumn(String table, ColumnState column, String fill, var replaced) ->
          "alter column %s %s%s%s"
              .formatted(
                  place(table, column.name()),
                  TableText.description(column),
                  fill(fill),
                  replaced(replaced));
      case RenameColumn(String table, String column, String to) ->
          "rename column %s to %s".formatted(place(table, column), name(to));
      case AddConstraint(String table, var constraint, boolean online) ->
          "add to %s %s%s".formatted(name(table), TableText.constraint(constraint), online(online));
      case DropConstraint(String table, String constraint) ->
          "drop constraint " + place(table, constraint);
      case RenameConstraint(String table, String constraint, String to) ->
          "rename constraint %s to %s".formatted(place(table, constraint), name(to));
      case AddIndex(String table, var index, boolean online) ->
          "add to %s %s%s".formatted(name(table), TableText.index(index), online(online));
      case DropIndex(String table, String index, boolean online) ->
          "drop index %s%s".formatted(place(table, index), online(online));
      case RenameIndex(String table, String index, String to) ->
          "rename index %s to %s".formatted(place(table, index), name(to));
      case RunSql sql -> sql(sql);
      case RunJava(String name, boolean back) -> (back ? "java back " : "java ") + name(name);
      case Assume(Step assumed) -> "assume " + of(assumed);
    };
  }

  private static String sql(RunSql sql) {
    return "sql %s%s%s%s"
        .formatted(
            sql.once() ? "once " : "",
            sql.only().isEmpty() ? "" : "for " + sql.only() + " ",
            quoted(sql.up()),
            sql.down() == null ? "" : " back " + quoted(sql.down()));
  }

  private static String place(String table, String name) {
    return name(table) + "." + name(name);
  }

  private static String fill(String fill) {
    return TableText.sql(" fill ", fill);
  }

  private static String online(boolean online) {
    return online ? " online" : "";
  }

  private static String replaced(Map<String, String> replaced) {
    return replaced.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one ->
            " replace %s by %s"
                .formatted(TableSql.literal(one.getKey()), TableSql.literal(one.getValue())))
        .collect(Collectors.joining());
  }
}
