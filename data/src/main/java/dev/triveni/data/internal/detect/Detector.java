package dev.triveni.data.internal.detect;

import dev.triveni.data.Questions;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.AddConstraint;
import dev.triveni.data.internal.steps.Step.CreateTable;
import dev.triveni.data.internal.steps.Step.DropConstraint;
import dev.triveni.data.internal.steps.Step.DropTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the steps that lead from some tables to others. Used by one thread.
public final class Detector {
  private final SchemaState before;
  private final SchemaState after;
  private final Asking asking;
  private final Changes changes = new Changes();
  private final Set<String> rebuilt = new HashSet<>();

  private Detector(SchemaState before, SchemaState after, Questions questions) {
    this.before = before;
    this.after = after;
    this.asking = new Asking(questions);
  }

  /// The steps; none if nothing has changed.
  ///
  /// @throws dev.triveni.data.DataException with all questions that have no answer
  public static List<Step> steps(SchemaState before, SchemaState after, Questions questions) {
    return new Detector(before, after, questions).steps();
  }

  private List<Step> steps() {
    Renames renames = new Renames(before, after, asking);
    List<Step> found = renames.find();
    found.forEach(changes::add);
    SchemaState renamed = Effect.of(found, before);
    List<ColumnChanges> columns = new ArrayList<>();
    for (TableState table : renamed.tables()) {
      after
          .table(table.name())
          .ifPresent(now -> columns.add(new ColumnChanges(table, now, before(renames, table))));
    }
    columns.forEach(one -> one.find(changes, asking));
    columns.forEach(one -> rebuilt.addAll(one.rebuilt()));
    columns.forEach(one -> new RuleChanges(one, rebuilt).find(changes));
    drop(renamed);
    create(renamed);
    asking.demandAnswers();
    return changes.inOrder();
  }

  private TableState before(Renames renames, TableState table) {
    return before.table(renames.oldName(table.name())).orElseThrow();
  }

  private void drop(SchemaState renamed) {
    for (TableState table : renamed.tables()) {
      if (after.table(table.name()).isEmpty()) {
        table.references().stream()
            .filter(one -> !one.table().equals(table.name()))
            .filter(one -> after.table(one.table()).isEmpty())
            .forEach(one -> changes.dropReference(new DropConstraint(table.name(), one.name())));
        changes.add(new DropTable(table.name()));
      }
    }
  }

  /// New tables in such an order that most references are part of them; those that lead around in a
  /// circle are added afterwards.
  private void create(SchemaState renamed) {
    List<TableState> waiting =
        new ArrayList<>(
            after.tables().stream()
                .filter(table -> renamed.table(table.name()).isEmpty())
                .toList());
    while (!waiting.isEmpty()) {
      Set<String> missing = new HashSet<>(waiting.stream().map(TableState::name).toList());
      TableState next =
          waiting.stream()
              .filter(table -> later(table, missing).isEmpty())
              .findFirst()
              .orElse(waiting.getFirst());
      waiting.remove(next);
      List<Reference> later = later(next, missing);
      changes.add(
          new CreateTable(
              next.constraints(
                  next.constraints().stream().filter(one -> !later.contains(one)).toList())));
      later.forEach(one -> changes.add(new AddConstraint(next.name(), one, false)));
    }
  }

  private List<Reference> later(TableState table, Set<String> missing) {
    return table.references().stream()
        .filter(one -> !one.table().equals(table.name()))
        .filter(one ->
            missing.contains(one.table()) || rebuilt.contains(one.table() + "." + one.target()))
        .toList();
  }

  /// What a message calls a column.
  static String place(TableState table, String column) {
    return table.name() + "." + column;
  }

  /// The one of some things with a property, if there is one.
  static <T> Optional<T> first(List<T> all, Predicate<T> property) {
    return all.stream().filter(property).findFirst();
  }
}
