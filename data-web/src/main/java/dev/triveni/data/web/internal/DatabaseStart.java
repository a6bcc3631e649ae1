package dev.triveni.data.web.internal;

import dev.triveni.data.DataException;
import dev.triveni.data.Database;
import dev.triveni.data.Inspection;
import dev.triveni.data.MigrationStatus;
import dev.triveni.data.Table;
import dev.triveni.data.web.DatabaseSection.AtStart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/// Brings the tables into order when an application starts, or refuses the start. Used by one
/// thread.
///
/// @param db the database of the application
/// @param entities what must be there
public record DatabaseStart(Database db, EntitySet entities) {
  private static final Logger LOG = System.getLogger("dev.triveni.data");

  /// The start of an application on this database.
  public static DatabaseStart of(Database db, EntitySet entities) {
    return new DatabaseStart(db, entities);
  }

  /// Does what was chosen.
  public void begin(AtStart chosen) {
    switch (chosen) {
      case CHECK -> check();
      case MIGRATE -> migrate();
      case CREATE -> create();
      case NOTHING -> {}
    }
  }

  private void check() {
    entities.migrations().check();
    List<MigrationStatus> missing = entities.migrations().on(db).plan();
    if (!missing.isEmpty()) {
      throw new DataException(
          "TRV-DATA-550 The database lacks %d migration(s): %s. Run the command migrate, or set database.at-start to MIGRATE."
              .formatted(missing.size(), missing.stream().map(MigrationStatus::name).toList()));
    }
  }

  private void create() {
    List<String> there = Inspection.of(db).names();
    db.createTables(
        entities.tables().stream()
            .filter(table -> !there.contains(table.mapping().table()))
            .toArray(Table<?>[]::new));
  }

  private void migrate() {
    entities.migrations().check();
    entities.migrations().on(db).migrate().forEach(done -> LOG.log(Level.INFO, done.toString()));
  }
}
