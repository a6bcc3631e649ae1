package dev.triveni.data.internal.migrations;

import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Isolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The table that says how far which migration is. Thread-safe.
public final class Journal {
  private static final String TABLE = "\"triveni_migration\"";

  private final Executor executor;
  private final String module;

  /// The journal of a module.
  public Journal(Executor executor, String module) {
    this.executor = executor;
    this.module = module;
  }

  /// How far a migration is. Immutable.
  ///
  /// @param name the migration
  /// @param done how many of its steps are done
  /// @param steps how many it has
  /// @param back whether it was being taken back
  /// @param doubtful whether it is not known if the next step was done
  /// @param digest what tells whether the steps that are done are still the same
  /// @param at when this was written
  public record Progress(
      String name, int done, int steps, boolean back, boolean doubtful, String digest, Instant at) {

    /// Whether all of it is done.
    public boolean isDone() {
      return done == steps && !back;
    }
  }

  /// Makes the table where there is none.
  void prepare() {
    executor.run(
        "create table if not exists "
            + TABLE
            + " (\"module\" varchar(100) not null, \"name\" varchar(200) not null,"
            + " \"done\" integer not null, \"steps\" integer not null,"
            + " \"back\" boolean not null, \"doubtful\" boolean not null,"
            + " \"digest\" varchar(64) not null, \"at\" timestamp(6) not null,"
            + " primary key (\"module\", \"name\"))",
        TABLE);
  }

  /// What is written, by the names of migrations; nothing where there is no table yet.
  public Map<String, Progress> entries() {
    return isThere() ? written() : Map.of();
  }

  private boolean isThere() {
    return !executor
        .list(
            "select table_name from information_schema.tables where table_name = 'triveni_migration'",
            List.of(),
            rows -> () -> rows.getString(1))
        .isEmpty();
  }

  private Map<String, Progress> written() {
    return executor
        .list(
            "select \"module\", \"name\", \"done\", \"steps\", \"back\", \"doubtful\", \"digest\", \"at\" from "
                + TABLE,
            List.of(),
            rows -> () -> new Line(rows.getString(1), entry(rows)))
        .stream()
        .filter(line -> line.module().equals(module))
        .map(Line::entry)
        .collect(Collectors.toUnmodifiableMap(Progress::name, Function.identity()));
  }

  private record Line(String module, Progress entry) {}

  private static Progress entry(ResultSet rows) throws SQLException {
    return new Progress(
        rows.getString(2),
        rows.getInt(3),
        rows.getInt(4),
        rows.getBoolean(5),
        rows.getBoolean(6),
        rows.getString(7),
        rows.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  /// Writes how far a migration is.
  void write(Migration migration, int done, boolean back, boolean doubtful) {
    executor
        .connections()
        .inTransaction(
            Isolation.STANDARD,
            () -> {
              erase(migration.name());
              return insert(migration, done, back, doubtful);
            });
  }

  private int insert(Migration migration, int done, boolean back, boolean doubtful) {
    return executor.run(
        "insert into " + TABLE + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        TABLE,
        module,
        migration.name(),
        done,
        migration.steps().size(),
        back,
        doubtful,
        migration.digest(done),
        LocalDateTime.now(ZoneOffset.UTC));
  }

  /// Writes that nothing of a migration is done.
  void erase(String name) {
    executor.run(
        "delete from " + TABLE + " where \"module\" = ? and \"name\" = ?", TABLE, module, name);
  }
}
