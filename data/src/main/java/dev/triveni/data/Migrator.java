package dev.triveni.data;

import dev.triveni.data.internal.migrations.Goal;
import dev.triveni.data.internal.migrations.History;
import dev.triveni.data.internal.migrations.Journal;
import dev.triveni.data.internal.migrations.Journal.Progress;
import dev.triveni.data.internal.migrations.Migrating;
import dev.triveni.data.internal.migrations.Migration;
import dev.triveni.data.internal.migrations.MigrationFiles;
import dev.triveni.data.internal.migrations.MigrationLock;
import dev.triveni.data.internal.migrations.MigrationTarget;
import dev.triveni.data.internal.migrations.Squashed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Migrations on a database. Several processes may migrate at once: one does it, and the others
/// wait and find it done. Thread-safe.
///
/// A migration that was interrupted is continued by the next one that migrates, or taken back by
/// going to the one before it. On PostgreSQL nothing is left of one that failed, unless it has
/// steps that cannot be in a transaction.
public final class Migrator {
  private static final int ATTEMPTS = 5;
  private static final int PATIENCE = 60;
  private static final int PATIENCE_WITH_TABLES = 10;

  private final Database db;
  private final MigrationFiles files;
  private final MigrationTarget target;

  Migrator(Database db, String module, MigrationFiles files, Map<String, MigrationStep> java) {
    this(
        db,
        files,
        new MigrationTarget(
            db,
            db.executor(),
            new Journal(db.executor(), module),
            java,
            PATIENCE_WITH_TABLES,
            _ -> {}));
  }

  private Migrator(Database db, MigrationFiles files, MigrationTarget target) {
    this.db = db;
    this.files = files;
    this.target = target;
  }

  /// The same, which tells each statement before it runs, and the end of each step.
  public Migrator telling(Consumer<String> listener) {
    return new Migrator(db, files, target.telling(listener));
  }

  /// The same, which waits so long for a table that others use, and then gives up: as long as it
  /// waits, all others wait behind it. Ten seconds where nothing is said.
  public Migrator patience(Duration patience) {
    int seconds = Math.toIntExact(Math.max(1, patience.toSeconds()));
    return new Migrator(db, files, target.patience(seconds));
  }

  /// Does all that is not done.
  public List<Migrated> migrate() {
    return locked(migrating -> migrating.to(Goal.end(migrating.history())));
  }

  /// Does all up to a migration, and takes back what comes after it.
  ///
  /// @param name its name, or the beginning of it
  public List<Migrated> to(String name) {
    return locked(migrating -> migrating.to(Goal.at(migrating.history(), name)));
  }

  /// Takes all back.
  public List<Migrated> toZero() {
    return locked(migrating -> migrating.to(Goal.zero(migrating.history())));
  }

  /// Writes down all as done without doing it: for tables that are there already.
  public List<Migrated> pretend() {
    return locked(migrating -> migrating.pretend(Goal.end(migrating.history()).wanted()));
  }

  /// Writes down all up to a migration as done without doing it: for tables that are there already.
  public List<Migrated> pretend(String name) {
    return locked(migrating -> migrating.pretend(Goal.at(migrating.history(), name).wanted()));
  }

  /// Says whether the step was done at which a migration was interrupted, where the library cannot
  /// know that.
  public void settle(String name, boolean done) {
    try (MigrationLock _ = lock()) {
      Migrating.settle(target, History.of(files.read()).find(name), done);
    }
  }

  /// How far each migration is, in order.
  public List<MigrationStatus> status() {
    Map<String, Progress> entries = target.journal().entries();
    return history(entries).inOrder().stream().map(one -> status(one, entries)).toList();
  }

  private History history(Map<String, Progress> entries) {
    return History.of(Squashed.chosen(files.read(), entries.keySet()));
  }

  /// One that takes the place of others is done if they all are.
  private static MigrationStatus status(Migration one, Map<String, Progress> entries) {
    int steps = one.steps().size();
    boolean inParts =
        !one.replaces().isEmpty()
            && one.replaces().stream()
                .map(entries::get)
                .allMatch(part -> part != null && part.isDone());
    Optional<Progress> entry =
        Optional.ofNullable(entries.get(inParts ? one.replaces().getLast() : one.name()));
    int done = inParts ? steps : entry.map(Progress::done).orElse(0);
    return new MigrationStatus(one.name(), done, steps, entry.map(Progress::at));
  }

  /// What [#migrate] would do, in order.
  public List<MigrationStatus> plan() {
    return status().stream().filter(one -> !one.isDone()).toList();
  }

  /// What [#to] would do, in order.
  public List<Migrated> planTo(String name) {
    return planned(Goal.at(history(target.journal().entries()), name));
  }

  /// What [#toZero] would do, in order.
  public List<Migrated> planToZero() {
    return planned(Goal.zero(history(target.journal().entries())));
  }

  private List<Migrated> planned(Goal goal) {
    List<Migrated> planned = new ArrayList<>();
    for (MigrationStatus one : status().reversed()) {
      if (goal.unwanted().contains(one.name()) && one.at().isPresent()) {
        planned.add(new Migrated(one.name(), true, one.done(), one.steps()));
      }
    }
    for (MigrationStatus one : status()) {
      if (goal.wanted().contains(one.name()) && !one.isDone()) {
        planned.add(new Migrated(one.name(), false, one.done(), one.steps()));
      }
    }
    return planned;
  }

  /// A process that served a shared file to this one may end: then the file is opened here, and the
  /// journal knows how far it is.
  private List<Migrated> locked(Function<Migrating, List<Migrated>> work) {
    for (int attempt = 1; ; attempt++) {
      try (MigrationLock _ = lock()) {
        return work.apply(new Migrating(target, files.read()));
      } catch (DataException failed) {
        if (attempt == ATTEMPTS || !db.dialect().commitsDefinitions() || !isLoss(failed)) {
          throw failed;
        }
        db.executor().connections().renew();
      }
    }
  }

  private static boolean isLoss(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(ConnectionLostException.class::isInstance);
  }

  private MigrationLock lock() {
    return MigrationLock.take(db.ownConnection(), db.dialect(), PATIENCE);
  }
}
