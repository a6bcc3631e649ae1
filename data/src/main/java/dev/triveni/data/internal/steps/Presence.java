package dev.triveni.data.internal.steps;

import dev.triveni.data.DataException;
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
import java.util.List;

/// Checks that what a step speaks of is there, and what it makes is not.
final class Presence {
  private final SchemaState before;
  private final Step step;

  private Presence(SchemaState before, Step step) {
    this.before = before;
    this.step = step;
  }

  static void check(Step step, SchemaState before) {
    new Presence(before, step).check();
  }

  private void check() {
    switch (step) {
      case CreateTable(TableState table) -> absent("table", table.name(), hasTable(table.name()));
      case RenameTable(String table, String to) -> {
        present("table", table, hasTable(table));
        absent("table", to, hasTable(to));
      }
      case DropTable(String table) -> {
        present("table", table, hasTable(table));
        unneeded(table, Users.of(table, before));
      }
      case OfTable one -> {
        present("table", one.table(), hasTable(one.table()));
        before.table(one.table()).ifPresent(table -> check(one, table));
      }
      case RunSql _, RunJava _, Assume _ -> {}
    }
  }

  private void check(OfTable one, TableState table) {
    switch (one) {
      case AddColumn(_, var column, _) ->
          absent("column", column.name(), has(table, column.name()));
      case DropColumn(String name, String column, _) -> {
        present("column", column, has(table, column));
        unneeded(name + "." + column, Users.of(table, column, before));
      }
      case AlterColumn(_, var column, _, _) ->
          present("column", column.name(), has(table, column.name()));
      case RenameColumn(_, String column, String to) -> {
        present("column", column, has(table, column));
        absent("column", to, has(table, to));
      }
      case AddConstraint(_, var constraint, _) ->
          absent("constraint", constraint.name(), table.constraint(constraint.name()).isPresent());
      case DropConstraint(_, String name) ->
          present("constraint", name, table.constraint(name).isPresent());
      case RenameConstraint(_, String name, _) ->
          present("constraint", name, table.constraint(name).isPresent());
      case AddIndex(_, var index, _) ->
          absent("index", index.name(), table.index(index.name()).isPresent());
      case DropIndex(_, String name, _) -> present("index", name, table.index(name).isPresent());
      case RenameIndex(_, String name, _) -> present("index", name, table.index(name).isPresent());
      case DropTable _, RenameTable _ -> {}
    }
  }

  private boolean hasTable(String name) {
    return before.table(name).isPresent();
  }

  private static boolean has(TableState table, String column) {
    return table.column(column).isPresent();
  }

  private void present(String what, String name, boolean there) {
    if (!there) {
      throw new DataException(
          "TRV-DATA-201 There is no %s '%s' where a migration says: %s. Correct the step, or what its migration comes after."
              .formatted(what, name, StepText.of(step).strip()));
    }
  }

  private void unneeded(String what, List<String> users) {
    if (!users.isEmpty()) {
      throw new DataException(
          "TRV-DATA-217 %s is still needed by %s where a migration says: %s. Drop that before it."
              .formatted(what, String.join(", ", users), StepText.of(step).strip()));
    }
  }

  private void absent(String what, String name, boolean there) {
    if (there) {
      throw new DataException(
          "TRV-DATA-202 There is a %s '%s' already where a migration says: %s. Remove the step, or take another name."
              .formatted(what, name, StepText.of(step).strip()));
    }
  }
}
