package dev.triveni.data.web.internal;

import dev.triveni.data.Database;
import dev.triveni.data.Fixtures;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.List;

/// Loads files that `dumpdata` wrote, all or nothing of each.
///
/// @param files the files
record LoadRows(@Size(min = 1) List<String> files) {

  static Command command(EntitySet entities) {
    return Command.of(
        "loaddata",
        "Loads rows from JSON over those that are there",
        LoadRows.class,
        (arguments, terminal) -> arguments.run(entities, terminal));
  }

  private void run(EntitySet entities, Terminal terminal) {
    Database db = EntitySet.database();
    Fixtures fixtures = Fixtures.of(entities.array());
    for (String file : files) {
      terminal.print("%d row(s) loaded from %s".formatted(fixtures.load(db, Path.of(file)), file));
    }
  }
}
