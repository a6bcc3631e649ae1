package dev.triveni.data.web.internal;

import dev.triveni.web.Command;
import java.util.List;

/// The commands that an application with entities has.
public final class DatabaseCommands {
  private DatabaseCommands() {}

  /// All of them.
  public static List<Command> of(EntitySet entities) {
    return List.of(
        MakeMigrations.command(entities),
        Migrate.command(entities),
        ShowMigrations.command(entities),
        SqlMigrate.command(entities),
        SquashMigrations.command(entities),
        SettleMigration.command(entities),
        InspectTables.command(),
        RunSql.command(),
        DumpRows.command(entities),
        LoadRows.command(entities),
        Flush.command(entities));
  }
}
