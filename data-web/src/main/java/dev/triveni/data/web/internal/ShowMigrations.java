package dev.triveni.data.web.internal;

import dev.triveni.data.MigrationStatus;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import java.util.List;

/// Lists the migrations, and which are done.
final class ShowMigrations {
  private ShowMigrations() {}

  static Command command(EntitySet entities) {
    return Command.of(
        "showmigrations",
        "Lists the migrations, and which are done",
        terminal -> run(entities, terminal));
  }

  private static void run(EntitySet entities, Terminal terminal) {
    List<MigrationStatus> all = entities.migrations().on(EntitySet.database()).status();
    all.forEach(terminal::print);
    if (all.isEmpty()) {
      terminal.print("There are no migrations. The command makemigrations writes the first one.");
    }
  }
}
