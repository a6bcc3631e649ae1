package dev.triveni.data.internal.steps;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.SchemaState;
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
import java.util.Map;
import java.util.TreeMap;

/// The step that takes a step back.
public final class WayBack {
  private WayBack() {}

  /// The way back.
  ///
  /// @param before the tables before the step
  /// @throws DataException if it has none
  public static Step of(Step step, SchemaState before) {
    return switch (step) {
      case CreateTable(TableState table) -> new DropTable(table.name());
      case OfTable one -> of(one, before.table(one.table()).orElseThrow());
      case RunSql sql -> of(sql);
      case RunJava(String name, boolean back) -> new RunJava(name, !back);
      case Assume(Step assumed) -> new Assume(of(assumed, before));
    };
  }

  private static Step of(OfTable step, TableState table) {
    String name = table.name();
    return switch (step) {
      case DropTable _ -> new CreateTable(table);
      case RenameTable(_, String to) -> new RenameTable(to, name);
      case AddColumn(_, ColumnState column, String fill) ->
          new DropColumn(name, column.name(), fill);
      case DropColumn(_, String column, String fill) ->
          new AddColumn(name, table.column(column).orElseThrow(), fill);
      case AlterColumn alter -> of(alter, table.column(alter.column().name()).orElseThrow());
      case RenameColumn(_, String column, String to) -> new RenameColumn(name, to, column);
      case AddConstraint(_, var constraint, _) -> new DropConstraint(name, constraint.name());
      case DropConstraint(_, String constraint) ->
          new AddConstraint(name, table.constraint(constraint).orElseThrow(), false);
      case RenameConstraint(_, String constraint, String to) ->
          new RenameConstraint(name, to, constraint);
      case AddIndex(_, var index, boolean online) -> new DropIndex(name, index.name(), online);
      case DropIndex(_, String index, boolean online) ->
          new AddIndex(name, table.index(index).orElseThrow(), online);
      case RenameIndex(_, String index, String to) -> new RenameIndex(name, to, index);
    };
  }

  /// Texts that are new take those back of which they took the place.
  private static AlterColumn of(AlterColumn alter, ColumnState old) {
    Map<String, String> replaced = new TreeMap<>();
    alter
        .replaced()
        .forEach((text, other) -> {
          if (!old.allowed().contains(other)) {
            replaced.merge(
                other, text, (one, another) -> one.compareTo(another) < 0 ? one : another);
          }
        });
    return new AlterColumn(alter.table(), old, alter.fill(), replaced);
  }

  private static RunSql of(RunSql sql) {
    if (sql.down() == null) {
      throw new DataException(
          "TRV-DATA-203 There is no way back from the SQL of a migration: %s. Write one behind it: back `...`, with nothing between the marks where nothing needs to be done."
              .formatted(sql.up()));
    }
    return new RunSql(sql.only(), sql.down(), sql.up(), sql.once());
  }
}
