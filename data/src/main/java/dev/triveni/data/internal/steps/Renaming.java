package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.TableSql;
import dev.triveni.data.internal.schema.TableState;
import java.util.ArrayList;
import java.util.List;

/// Writes the statements that give things other names, and the checks of their texts, which are
/// called after them.
final class Renaming {
  private final Dialect dialect;
  private final TableSql sql;

  Renaming(Dialect dialect, TableSql sql) {
    this.dialect = dialect;
    this.sql = sql;
  }

  List<String> table(TableState table, String to) {
    List<String> statements = new ArrayList<>();
    statements.add(
        "alter table %s%s rename to %s".formatted(ifThere(), sql.name(table.name()), sql.name(to)));
    for (ColumnState column : table.columns()) {
      if (!column.allowed().isEmpty()) {
        statements.addAll(check(to, sql.check(table.name(), column), sql.check(to, column)));
      }
    }
    return statements;
  }

  List<String> column(TableState table, String name, String to) {
    ColumnState column = table.column(name).orElseThrow();
    List<String> statements = new ArrayList<>();
    statements.add(dialect.renameColumn(sql.name(table.name()), sql.name(name), sql.name(to)));
    if (!column.allowed().isEmpty()) {
      statements.addAll(
          check(
              table.name(),
              sql.check(table.name(), column),
              sql.check(table.name(), column.named(to))));
    }
    return statements;
  }

  private List<String> check(String table, ConstraintState from, ConstraintState to) {
    return dialect.commitsDefinitions()
        ? List.of(sql.drop(table, from), sql.add(table, to))
        : List.of(renamed(table, from.name(), to.name()));
  }

  List<String> constraint(String table, ConstraintState constraint, String to) {
    if (constraint.isIndex()) {
      return index(constraint.name(), to);
    }
    return check(table, constraint, constraint.named(to));
  }

  private String renamed(String table, String from, String to) {
    return "alter table %s rename constraint %s to %s"
        .formatted(sql.name(table), sql.name(from), sql.name(to));
  }

  List<String> index(String name, String to) {
    return List.of(
        "alter index %s%s rename to %s".formatted(ifThere(), sql.name(name), sql.name(to)));
  }

  private String ifThere() {
    return dialect.commitsDefinitions() ? "if exists " : "";
  }
}
