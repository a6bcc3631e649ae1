package dev.triveni.data.internal.migrations;

import dev.triveni.data.DataException;
import dev.triveni.data.Database;
import dev.triveni.data.MigrationStep;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Script;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.RunJava;
import dev.triveni.data.internal.steps.StepSql;
import dev.triveni.data.internal.steps.StepText;
import dev.triveni.data.internal.steps.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Does one migration, or takes it back. Used by one thread.
///
/// Where the database takes back what was not committed, that is one transaction. Elsewhere, and
/// for what must run outside of one, the journal knows after each step how far it is, and each step
/// can be run again.
final class Run {
  private final Database db;
  private final Executor executor;
  private final Journal journal;
  private final Map<String, MigrationStep> java;
  private final int patience;
  private final Consumer<String> listener;
  private final Migration migration;
  private final StepSql sql;
  private final List<SchemaState> states = new ArrayList<>();

  Run(MigrationTarget target, Migration migration, SchemaState before) {
    this.db = target.db();
    this.executor = target.executor();
    this.journal = target.journal();
    this.java = target.java();
    this.patience = target.patience();
    this.listener = target.listener();
    this.migration = migration;
    this.sql = new StepSql(executor.dialect());
    states.add(before);
    for (Step step : migration.steps()) {
      states.add(Effect.of(step, states.getLast()));
    }
  }

  /// Does all steps from one on.
  void up(int from) {
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < migration.steps().size(); i++) {
      Step step = migration.steps().get(i);
      works.add(new Work(step, sql.of(step, states.get(i))));
    }
    if (inOneTransaction(works) && from == 0) {
      whole(works, () -> journal.write(migration, works.size(), false, false));
      return;
    }
    if (works.isEmpty()) {
      journal.write(migration, 0, false, false);
    }
    for (int i = from; i < works.size(); i++) {
      step(works.get(i), i, i + 1, false);
    }
  }

  /// Takes back the steps that are done, and what may be left of the next one.
  void back(int done, boolean wasBack) {
    boolean partly = !wasBack && done < migration.steps().size() && isPartlyDone(done);
    int last = partly ? done : done - 1;
    List<Work> works = new ArrayList<>();
    for (int i = last; i >= 0; i--) {
      Step back = WayBack.of(migration.steps().get(i), states.get(i));
      works.add(new Work(back, sql.of(back, states.get(i + 1))));
    }
    if (inOneTransaction(works)) {
      whole(works, () -> journal.erase(migration.name()));
      return;
    }
    for (int i = 0; i < works.size(); i++) {
      int index = last - i;
      step(works.get(i), Math.min(index + 1, done), index, true);
    }
    journal.erase(migration.name());
  }

  private boolean isPartlyDone(int next) {
    Step step = migration.steps().get(next);
    return !step.isAboutRows()
        && (executor.dialect().commitsDefinitions() || sql.of(step, states.get(next)).alone());
  }

  private boolean inOneTransaction(List<Work> works) {
    return !executor.dialect().commitsDefinitions()
        && works.stream().map(Work::script).noneMatch(Script::alone);
  }

  private void whole(List<Work> works, Runnable end) {
    int[] place = {0};
    try {
      db.transaction(() -> {
        beImpatient();
        for (Work work : works) {
          place[0]++;
          perform(work);
        }
        end.run();
      });
    } catch (RuntimeException cause) {
      throw new DataException(
          "TRV-DATA-218 The migration %s failed at step %d of %d (%s): %s. Nothing of it was kept. Correct it, and migrate again."
              .formatted(
                  migration.name(),
                  place[0],
                  works.size(),
                  works.isEmpty() ? "" : StepText.of(works.get(place[0] - 1).step()),
                  cause.getMessage()),
          cause);
    }
  }

  /// Does a step after which the journal says that so many are done.
  private void step(Work work, int before, int after, boolean back) {
    boolean transaction =
        work.isOfRows() || (!executor.dialect().commitsDefinitions() && !work.script().alone());
    journal.write(migration, before, back, !transaction && !work.isRepeatable());
    try {
      if (transaction) {
        db.transaction(() -> {
          beImpatient();
          perform(work);
          journal.write(migration, after, back, false);
        });
      } else {
        perform(work);
        journal.write(migration, after, back, false);
      }
    } catch (RuntimeException cause) {
      throw new DataException(
          "TRV-DATA-219 The migration %s stopped at '%s': %s. %d of its %d steps are done and kept. Correct that step and migrate again, or migrate to the migration before it to take them back."
              .formatted(
                  migration.name(),
                  StepText.of(work.step()),
                  cause.getMessage(),
                  before,
                  migration.steps().size()),
          cause);
    }
  }

  /// Whoever waits for a table lets all others wait behind it.
  private void beImpatient() {
    executor.dialect().tableLock(patience).forEach(sql -> executor.run(sql, ""));
  }

  private void perform(Work work) {
    if (work.step() instanceof RunJava(String name, boolean back)) {
      listener.accept(StepText.of(work.step()));
      run(name, back);
    }
    for (String statement : work.script().statements()) {
      listener.accept(statement);
      executor.run(statement, "");
    }
    listener.accept("-- done: " + StepText.of(work.step()));
  }

  private void run(String name, boolean back) {
    MigrationStep step = java.get(name);
    if (step == null) {
      throw new DataException(
          "TRV-DATA-220 No step in Java is called %s. Say migrations.step(\"%s\", ...) before migrating; known are %s."
              .formatted(name, name, java.keySet().stream().sorted().toList()));
    }
    if (back) {
      step.back(db);
    } else {
      step.up(db);
    }
  }
}
