package dev.triveni.data.internal.detect;

import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.steps.Step;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects steps, and puts them in an order in which each of them can be done and taken back.
///
/// What says something in SQL of its own goes before columns get other names and comes after that,
/// so that on the way back it finds the names that it speaks of. Used by one thread.
final class Changes {

  /// When a step comes, in the order of the constants.
  private enum Phase {
    DROP_INDEXES,
    DROP_REFERENCES,
    DROP_CONSTRAINTS,
    DROP_GENERATED,
    DROP_TABLES,
    RENAME_TABLES,
    RENAME_COLUMNS,
    RENAME_OTHERS,
    CREATE_TABLES,
    ADD_COLUMNS,
    ALTER_COLUMNS,
    DROP_COLUMNS,
    ADD_GENERATED,
    ADD_CONSTRAINTS,
    ADD_REFERENCES,
    ADD_INDEXES
  }

  private record Planned(Phase phase, Step step) {}

  private final List<Planned> planned = new ArrayList<>();

  /// Adds a step where its kind belongs.
  void add(Step step) {
    add(phase(step), step);
  }

  /// Adds the removal of a column that is computed, or comes again in another form.
  void dropEarly(DropColumn step) {
    add(Phase.DROP_GENERATED, step);
  }

  /// Adds the removal of a reference.
  void dropReference(DropConstraint step) {
    add(Phase.DROP_REFERENCES, step);
  }

  private void add(Phase phase, Step step) {
    planned.add(new Planned(phase, step));
  }

  private static Phase phase(Step step) {
    return switch (step) {
      case DropIndex _ -> Phase.DROP_INDEXES;
      case DropConstraint _ -> Phase.DROP_CONSTRAINTS;
      case DropTable _ -> Phase.DROP_TABLES;
      case RenameTable _ -> Phase.RENAME_TABLES;
      case RenameColumn _ -> Phase.RENAME_COLUMNS;
      case RenameConstraint _, RenameIndex _ -> Phase.RENAME_OTHERS;
      case CreateTable _ -> Phase.CREATE_TABLES;
      case AddColumn add -> add.column().isGenerated() ? Phase.ADD_GENERATED : Phase.ADD_COLUMNS;
      case AlterColumn _ -> Phase.ALTER_COLUMNS;
      case DropColumn _ -> Phase.DROP_COLUMNS;
      case AddConstraint add ->
          add.constraint() instanceof Reference ? Phase.ADD_REFERENCES : Phase.ADD_CONSTRAINTS;
      case AddIndex _ -> Phase.ADD_INDEXES;
      case RunSql _, RunJava _, Assume _ ->
          throw new IllegalStateException("steps of the user's are not detected");
    };
  }

  /// The steps in their order.
  List<Step> inOrder() {
    return planned.stream()
        .sorted(Comparator.comparing(Planned::phase))
        .map(Planned::step)
        .toList();
  }
}
