package dev.triveni.data.web.internal;

import dev.triveni.data.Fixtures;
import dev.triveni.schema.Default;
import dev.triveni.web.Command;
import dev.triveni.web.ExitException;
import dev.triveni.web.Terminal;

/// Deletes all rows of the entities; tables and migrations stay.
///
/// @param input --no-input does not ask whether that is meant
record Flush(@Default("true") boolean input) {

  static Command command(EntitySet entities) {
    return Command.of(
        "flush",
        "Deletes all rows of the entities",
        Flush.class,
        (arguments, terminal) -> arguments.run(entities, terminal));
  }

  private void run(EntitySet entities, Terminal terminal) {
    if (input && !terminal.confirm("All rows of all entities will be deleted. Go on?")) {
      throw ExitException.of(1, "Nothing was deleted.");
    }
    int rows = Fixtures.of(entities.array()).clear(EntitySet.database());
    terminal.print("%d row(s) deleted".formatted(rows));
  }
}
