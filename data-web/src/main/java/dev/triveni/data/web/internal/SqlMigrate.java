package dev.triveni.data.web.internal;

import dev.triveni.data.DatabaseKind;
import dev.triveni.data.web.DatabaseSection;
import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import java.util.Optional;

/// Tells the SQL of a migration.
///
/// @param name the migration, or the beginning of its name
/// @param backwards tells the SQL that takes it back
/// @param database `H2` or `POSTGRESQL`; that of the application unless given
record SqlMigrate(
    String name, @Default("false") boolean backwards, Optional<DatabaseKind> database) {

  static Command command(EntitySet entities) {
    return Command.of(
        "sqlmigrate",
        "Tells the SQL of a migration",
        SqlMigrate.class,
        (arguments, terminal) -> arguments.run(entities, terminal));
  }

  private void run(EntitySet entities, Terminal terminal) {
    DatabaseKind kind =
        database.orElseGet(() -> DatabaseSection.of(App.current().config()).settings().kind());
    String sql =
        backwards
            ? entities.migrations().sqlBack(name, kind)
            : entities.migrations().sql(name, kind);
    terminal.print(sql.stripTrailing());
  }
}
