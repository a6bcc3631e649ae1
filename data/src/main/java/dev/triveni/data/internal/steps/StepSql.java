package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.SchemaState;
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
import dev.triveni.data.internal.steps.Step.OfTable;
import dev.triveni.data.internal.steps.Step.RenameColumn;
import dev.triveni.data.internal.steps.Step.RenameConstraint;
import dev.triveni.data.internal.steps.Step.RenameIndex;
import dev.triveni.data.internal.steps.Step.RenameTable;
import dev.triveni.data.internal.steps.Step.RunJava;
import dev.triveni.data.internal.steps.Step.RunSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes steps as SQL of one database. Immutable.
///
/// Where a database commits each statement, those of a step can be run again from the first one,
/// whichever of them had been run before a kill.
public final class StepSql {
  private final Dialect dialect;
  private final TableSql sql;
  private final Renaming renaming;

  /// Writes for a dialect.
  public StepSql(Dialect dialect) {
    this.dialect = dialect;
    this.sql = TableSql.again(dialect);
    this.renaming = new Renaming(dialect, sql);
  }

  /// The statements of a step.
  ///
  /// @param before the tables before it
  public Script of(Step step, SchemaState before) {
    return switch (step) {
      case CreateTable(TableState table) -> Script.of(created(table));
      case OfTable one -> of(one, before.table(one.table()).orElseThrow());
      case RunSql(String only, String up, _, _) ->
          up.isEmpty() || !isFor(only) ? Script.of() : Script.of(up);
      case RunJava _, Assume _ -> Script.of();
    };
  }

  private boolean isFor(String only) {
    return only.isEmpty() || only.equals(dialect.name().toLowerCase(Locale.ROOT));
  }

  private Script of(OfTable step, TableState table) {
    String name = table.name();
    return switch (step) {
      case DropTable _ -> Script.of(sql.drop(name));
      case RenameTable(_, String to) -> Script.of(renaming.table(table, to));
      case AddColumn(_, ColumnState column, String fill) -> Script.of(added(name, column, fill));
      case DropColumn(_, String column, _) -> Script.of(dropped(table, column));
      case AlterColumn alter ->
          Script.of(
              new Alteration(
                      dialect, sql, name, table.column(alter.column().name()).orElseThrow(), alter)
                  .statements());
      case RenameColumn(_, String column, String to) ->
          Script.of(renaming.column(table, column, to));
      case AddConstraint(_, var constraint, boolean online) ->
          online && !dialect.online().isEmpty()
              ? new Online(dialect, sql).constraint(name, constraint)
              : Script.of(sql.add(name, constraint));
      case DropConstraint(_, String constraint) ->
          Script.of(sql.drop(name, table.constraint(constraint).orElseThrow()));
      case RenameConstraint(_, String constraint, String to) ->
          Script.of(renaming.constraint(name, table.constraint(constraint).orElseThrow(), to));
      case AddIndex(_, var index, boolean online) ->
          online && !dialect.online().isEmpty()
              ? new Online(dialect, sql).index(name, index)
              : Script.of(sql.create(name, index));
      case DropIndex(_, String index, boolean online) ->
          online && !dialect.online().isEmpty()
              ? new Online(dialect, sql).dropIndex(index)
              : Script.of(sql.dropIndex(index));
      case RenameIndex(_, String index, String to) -> Script.of(renaming.index(index, to));
    };
  }

  private List<String> created(TableState table) {
    List<String> statements = new ArrayList<>(List.of(sql.create(table)));
    table.constraints().forEach(one -> statements.add(sql.add(table.name(), one)));
    table.indexes().forEach(one -> statements.add(sql.create(table.name(), one)));
    table.columns().stream()
        .filter(column -> !column.comment().isEmpty())
        .forEach(column -> statements.add(sql.comment(table.name(), column)));
    return statements;
  }

  private List<String> added(String table, ColumnState column, String fill) {
    List<String> statements = new ArrayList<>();
    if (fill.isEmpty()) {
      statements.add(sql.addColumn(table, column));
    } else if (Fillings.isConstant(fill)) {
      statements.add(sql.addColumn(table, column.defaulting(fill)));
      statements.add(
          sql.alterColumn(
              table,
              column.name(),
              column.defaultSql().isEmpty()
                  ? "drop default"
                  : "set default " + column.defaultSql()));
    } else {
      statements.add(sql.addColumn(table, column.nullable(true)));
      statements.add(Fillings.update(sql, table, column.name(), fill));
      statements.add(sql.alterColumn(table, column.name(), "set not null"));
    }
    if (!column.allowed().isEmpty()) {
      statements.add(sql.add(table, sql.check(table, column)));
    }
    if (!column.comment().isEmpty()) {
      statements.add(sql.comment(table, column));
    }
    return statements;
  }

  private List<String> dropped(TableState table, String name) {
    ColumnState column = table.column(name).orElseThrow();
    List<String> statements = new ArrayList<>();
    if (!column.allowed().isEmpty()) {
      statements.add(sql.drop(table.name(), sql.check(table.name(), column)));
    }
    statements.add(sql.dropColumn(table.name(), name));
    return statements;
  }
}
