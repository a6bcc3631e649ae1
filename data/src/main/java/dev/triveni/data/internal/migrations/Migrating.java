package dev.triveni.data.internal.migrations;

import dev.triveni.data.DataException;
import dev.triveni.data.Migrated;
import dev.triveni.data.internal.migrations.Journal.Progress;
import dev.triveni.data.internal.schema.SchemaState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings a database to a place of the history. Used by one thread, which holds the lock.
public final class Migrating {
  private final MigrationTarget target;
  private final List<Migration> all;
  private final List<Migrated> done = new ArrayList<>();
  private Map<String, Progress> entries;
  private History history;

  /// Reads where the database is, and checks that it fits the files.
  public Migrating(MigrationTarget target, List<Migration> all) {
    this.target = target;
    this.all = all;
    target.journal().prepare();
    this.entries = target.journal().entries();
    this.history = History.of(Squashed.chosen(all, entries.keySet()));
    recordSquashed();
    check();
  }

  /// The migrations that count in this database.
  public History history() {
    return history;
  }

  /// Writes down whether the step was done of which that is not known.
  ///
  /// @param done whether it was
  public static void settle(MigrationTarget target, Migration migration, boolean done) {
    Progress entry = target.journal().entries().get(migration.name());
    if (entry == null || !entry.doubtful()) {
      throw new DataException(
          "TRV-DATA-225 There is no doubt about the migration %s. Migrate, and do what the message says."
              .formatted(migration.name()));
    }
    int moved = entry.back() ? -1 : 1;
    target.journal().write(migration, entry.done() + (done ? moved : 0), entry.back(), false);
  }

  /// A squashed migration of which all parts are done is done, and takes their place.
  private void recordSquashed() {
    for (Migration one : history.inOrder()) {
      if (!one.replaces().isEmpty() && entries.keySet().containsAll(one.replaces())) {
        target
            .db()
            .transaction(() -> {
              one.replaces().forEach(target.journal()::erase);
              target.journal().write(one, one.steps().size(), false, false);
            });
      }
    }
    reload();
  }

  private void reload() {
    entries = target.journal().entries();
    history = History.of(Squashed.chosen(all, entries.keySet()));
  }

  private void check() {
    Needs.check(history.state(), target.executor().dialect());
    for (Progress entry : entries.values()) {
      Migration migration =
          history.inOrder().stream()
              .filter(one -> one.name().equals(entry.name()))
              .findFirst()
              .orElseThrow(() ->
                  new DataException(
                      "TRV-DATA-222 The database has the migration %s, of which there is no file. Bring the file back, or run the version of the application that has it."
                          .formatted(entry.name())));
      if (entry.done() > migration.steps().size()
          || !entry.digest().equals(migration.digest(entry.done()))) {
        throw new DataException(
            "TRV-DATA-223 The migration %s has been changed after it was done in this database. Bring the old file back, and write what is new into a new migration."
                .formatted(entry.name()));
      }
      if (entry.doubtful()) {
        throw new DataException(
            "TRV-DATA-224 The migration %s was interrupted, and it is not known whether its step %d was done: it is SQL of its own, which cannot be run twice blindly. Look, and say settle(\"%s\", true) if it was, or false if not."
                .formatted(entry.name(), entry.done() + 1, entry.name()));
      }
    }
  }

  /// Does what is wanted and is not done, and takes back what must not be done.
  public List<Migrated> to(Goal goal) {
    for (Migration one : history.inOrder().reversed()) {
      Progress entry = entries.get(one.name());
      if (entry != null && (goal.unwanted().contains(one.name()) || entry.back())) {
        back(one, entry);
      }
    }
    for (Migration one : history.inOrder()) {
      Progress entry = entries.get(one.name());
      if (goal.wanted().contains(one.name()) && (entry == null || !entry.isDone())) {
        up(one, entry == null ? 0 : entry.done());
      }
    }
    return List.copyOf(done);
  }

  private void up(Migration migration, int from) {
    new Run(target, migration, before(migration)).up(from);
    reload();
    done.add(new Migrated(migration.name(), false, from, migration.steps().size()));
  }

  private void back(Migration migration, Progress entry) {
    new Run(target, migration, before(migration)).back(entry.done(), entry.back());
    reload();
    done.add(new Migrated(migration.name(), true, entry.done(), migration.steps().size()));
  }

  private SchemaState before(Migration migration) {
    return history.before(migration, one -> entries.containsKey(one.name()));
  }

  /// Writes down migrations as done without doing them.
  public List<Migrated> pretend(Set<String> wanted) {
    for (Migration one : history.inOrder()) {
      if (wanted.contains(one.name()) && !entries.containsKey(one.name())) {
        target.journal().write(one, one.steps().size(), false, false);
        done.add(new Migrated(one.name(), false, 0, one.steps().size()));
      }
    }
    return List.copyOf(done);
  }
}
