package dev.triveni.data.web.internal;

import dev.triveni.data.Fixtures;
import dev.triveni.data.Table;
import dev.triveni.schema.Default;
import dev.triveni.web.Command;
import dev.triveni.web.ExitException;
import dev.triveni.web.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the rows of the entities as JSON.
///
/// @param tables which tables; all unless given
/// @param natural names rows by what is unique in them instead of ids that a database gives
/// @param to the file; printed unless given
record DumpRows(List<String> tables, @Default("false") boolean natural, Optional<String> to) {

  static Command command(EntitySet entities) {
    return Command.of(
        "dumpdata",
        "Writes the rows of the entities as JSON",
        DumpRows.class,
        (arguments, terminal) -> arguments.run(entities, terminal));
  }

  private void run(EntitySet entities, Terminal terminal) throws IOException {
    Fixtures fixtures = Fixtures.of(chosen(entities));
    String json = (natural ? fixtures.natural() : fixtures).dump(EntitySet.database());
    if (to.isEmpty()) {
      terminal.print(json.stripTrailing());
    } else {
      terminal.print("Wrote " + Files.writeString(Path.of(to.get()), json));
    }
  }

  private Table<?>[] chosen(EntitySet entities) {
    List<String> known = entities.tables().stream().map(table -> table.mapping().table()).toList();
    if (!known.containsAll(tables)) {
      throw ExitException.of(
          2,
          "TRV-DATA-558 There are no tables %s among the entities. Name some of %s, or none for all."
              .formatted(tables.stream().filter(name -> !known.contains(name)).toList(), known));
    }
    return entities.tables().stream()
        .filter(table -> tables.isEmpty() || tables.contains(table.mapping().table()))
        .toArray(Table<?>[]::new);
  }
}
