package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.IndexState;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What tables look like after a step.
public final class Effect {
  private Effect() {}

  /// The tables after some steps.
  public static SchemaState of(List<Step> steps, SchemaState before) {
    SchemaState state = before;
    for (Step step : steps) {
      state = of(step, state);
    }
    return state;
  }

  /// The tables after a step.
  ///
  /// @throws dev.triveni.data.DataException if it speaks of what is not there
  public static SchemaState of(Step step, SchemaState before) {
    Presence.check(step, before);
    return switch (step) {
      case CreateTable(TableState table) -> before.with(table);
      case DropTable(String table) -> before.without(table);
      case RenameTable rename -> renamed(rename, before);
      case RenameColumn rename -> renamed(rename, before);
      case OfTable one -> before.change(one.table(), table -> changed(one, table));
      case RunSql _, RunJava _ -> before;
      case Assume(Step assumed) -> of(assumed, before);
    };
  }

  private static SchemaState renamed(RenameTable rename, SchemaState before) {
    return before
        .change(rename.table(), table -> table.named(rename.to()))
        .each(table ->
            table.eachConstraint(one ->
                one instanceof Reference reference && reference.table().equals(rename.table())
                    ? reference.to(rename.to(), reference.target())
                    : one));
  }

  private static SchemaState renamed(RenameColumn rename, SchemaState before) {
    UnaryOperator<String> names = name -> name.equals(rename.column()) ? rename.to() : name;
    return before
        .change(
            rename.table(),
            table ->
                new TableState(
                    table.name(),
                    table.columns().stream()
                        .map(column -> column.named(names.apply(column.name())))
                        .toList(),
                    table.key().stream().map(names).toList(),
                    table.constraints().stream().map(one -> one.renamed(names)).toList(),
                    table.indexes().stream().map(one -> one.renamed(names)).toList()))
        .each(table ->
            table.eachConstraint(one ->
                one instanceof Reference reference && reference.table().equals(rename.table())
                    ? reference.to(reference.table(), names.apply(reference.target()))
                    : one));
  }

  private static TableState changed(OfTable step, TableState table) {
    return switch (step) {
      case AddColumn add -> table.columns(with(table.columns(), add.column()));
      case DropColumn drop ->
          table.columns(without(table.columns(), one -> one.name().equals(drop.column())));
      case AlterColumn alter -> table.replacing(alter.column().name(), alter.column());
      case AddConstraint add -> table.constraints(with(table.constraints(), add.constraint()));
      case DropConstraint drop ->
          table.constraints(
              without(table.constraints(), one -> one.name().equals(drop.constraint())));
      case RenameConstraint rename -> table.eachConstraint(one -> renamed(one, rename));
      case AddIndex add -> table.indexes(with(table.indexes(), add.index()));
      case DropIndex drop ->
          table.indexes(without(table.indexes(), one -> one.name().equals(drop.index())));
      case RenameIndex rename ->
          table.indexes(table.indexes().stream().map(one -> renamed(one, rename)).toList());
      case DropTable _, RenameTable _, RenameColumn _ -> table;
    };
  }

  private static ConstraintState renamed(ConstraintState one, RenameConstraint rename) {
    return one.name().equals(rename.constraint()) ? one.named(rename.to()) : one;
  }

  private static IndexState renamed(IndexState one, RenameIndex rename) {
    return one.name().equals(rename.index()) ? one.named(rename.to()) : one;
  }

  private static <T> List<T> with(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }
}
