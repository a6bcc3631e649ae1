package dev.triveni.data.web.internal;

import dev.triveni.data.Inspection;
import dev.triveni.schema.Default;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Writes entities for the tables that the database has.
///
/// @param packageName their package
/// @param to the folder for their files; printed unless given
record InspectTables(@Default("entities") String packageName, Optional<String> to) {

  static Command command() {
    return Command.of(
        "inspectdb",
        "Writes entities for the tables that the database has",
        InspectTables.class,
        InspectTables::run);
  }

  private void run(Terminal terminal) throws IOException {
    Map<String, String> sources = Inspection.of(EntitySet.database()).entities(packageName);
    if (to.isEmpty()) {
      sources.forEach((file, source) -> terminal.print("// " + file + "\n" + source));
    } else {
      Path folder = Files.createDirectories(Path.of(to.get()));
      for (Map.Entry<String, String> one : sources.entrySet()) {
        terminal.print("Wrote " + Files.writeString(folder.resolve(one.getKey()), one.getValue()));
      }
    }
  }
}
