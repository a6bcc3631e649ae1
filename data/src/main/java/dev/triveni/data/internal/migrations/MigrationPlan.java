package dev.triveni.data.internal.migrations;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.RunJava;
import dev.triveni.data.internal.steps.StepSql;
import dev.triveni.data.internal.steps.StepText;
import dev.triveni.data.internal.steps.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The SQL of a migration, to be read. Immutable.
public final class MigrationPlan {
  private final Migration migration;
  private final List<SchemaState> states = new ArrayList<>();
  private final StepSql sql;

  private MigrationPlan(Migration migration, SchemaState before, Dialect dialect) {
    this.migration = migration;
    this.sql = new StepSql(dialect);
    states.add(before);
    migration.steps().forEach(step -> states.add(Effect.of(step, states.getLast())));
  }

  /// The plan of a migration of a name, or of the beginning of one.
  public static MigrationPlan of(MigrationFiles files, String name, Dialect dialect) {
    History history = History.of(Squashed.chosen(files.read(), Set.of()));
    Migration migration = history.find(name);
    return new MigrationPlan(migration, history.before(migration, _ -> true), dialect);
  }

  /// The statements that do it.
  public String up() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < migration.steps().size(); i++) {
      add(text, migration.steps().get(i), states.get(i));
    }
    return text.toString();
  }

  /// The statements that take it back.
  public String back() {
    StringBuilder text = new StringBuilder();
    for (int i = migration.steps().size() - 1; i >= 0; i--) {
      add(text, WayBack.of(migration.steps().get(i), states.get(i)), states.get(i + 1));
    }
    return text.toString();
  }

  private void add(StringBuilder text, Step step, SchemaState before) {
    text.append("-- ").append(StepText.of(step).replace("\n", "\n-- ")).append('\n');
    if (step instanceof RunJava(String name, _)) {
      text.append("-- (").append(name).append(" is a step in Java)\n");
    }
    sql.of(step, before).statements().forEach(one -> text.append(one).append(";\n"));
  }
}
