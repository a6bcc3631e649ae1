package dev.triveni.data.internal.detect;

import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Step.AddConstraint;
import dev.triveni.data.internal.steps.Step.AddIndex;
import dev.triveni.data.internal.steps.Step.DropConstraint;
import dev.triveni.data.internal.steps.Step.DropIndex;
import dev.triveni.data.internal.steps.Step.RenameConstraint;
import dev.triveni.data.internal.steps.Step.RenameIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds how the constraints and indexes of one table change. Used by one thread.
final class RuleChanges {
  private final ColumnChanges columns;
  private final TableState now;
  private final Set<String> rebuilt;

  /// @param rebuilt the columns of all tables of which references cannot outlive the change
  RuleChanges(ColumnChanges columns, Set<String> rebuilt) {
    this.columns = columns;
    this.now = columns.now();
    this.rebuilt = rebuilt;
  }

  void find(Changes changes) {
    List<ConstraintState> constraints = new ArrayList<>(now.constraints());
    columns.table().constraints().forEach(one -> match(one, constraints, changes));
    constraints.forEach(one -> changes.add(new AddConstraint(now.name(), one, false)));
    List<IndexState> indexes = new ArrayList<>(now.indexes());
    columns.table().indexes().forEach(one -> match(one, indexes, changes));
    indexes.forEach(one -> changes.add(new AddIndex(now.name(), one, false)));
  }

  private void match(ConstraintState old, List<ConstraintState> open, Changes changes) {
    Optional<ConstraintState> same =
        outlives(old)
            ? Detector.first(open, old::equals)
                .or(() -> Detector.first(open, one -> one.equals(old.named(one.name()))))
            : Optional.empty();
    if (same.isEmpty()) {
      DropConstraint drop = new DropConstraint(columns.before().name(), old.name());
      if (old instanceof Reference) {
        changes.dropReference(drop);
      } else {
        changes.add(drop);
      }
      return;
    }
    open.remove(same.get());
    if (!same.get().name().equals(old.name())) {
      changes.add(new RenameConstraint(now.name(), old.name(), same.get().name()));
    }
  }

  private boolean outlives(ConstraintState constraint) {
    return constraint.columns().stream().noneMatch(columns::isGone)
        && switch (constraint) {
          case Unique unique -> !columns.speaksOfGone(unique.where());
          case Check check ->
              !columns.speaksOfGone(check.sql()) && !columns.speaksOfRetyped(check.sql());
          case Reference reference ->
              !rebuilt.contains(Detector.place(now, reference.column()))
                  && !rebuilt.contains(reference.table() + "." + reference.target());
        };
  }

  private void match(IndexState old, List<IndexState> open, Changes changes) {
    boolean outlives =
        old.columns().stream().noneMatch(columns::isGone)
            && old.include().stream().noneMatch(columns::isGone)
            && !columns.speaksOfGone(old.expression() + " " + old.where());
    Optional<IndexState> same =
        outlives
            ? Detector.first(open, old::equals)
                .or(() -> Detector.first(open, one -> one.equals(old.named(one.name()))))
            : Optional.empty();
    if (same.isEmpty()) {
      changes.add(new DropIndex(columns.before().name(), old.name(), false));
      return;
    }
    open.remove(same.get());
    if (!same.get().name().equals(old.name())) {
      changes.add(new RenameIndex(now.name(), old.name(), same.get().name()));
    }
  }
}
