package dev.triveni.data.web.internal;

import dev.triveni.data.Migrated;
import dev.triveni.data.Migrator;
import dev.triveni.schema.Default;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/// Brings the database to where the migrations lead.
///
/// @param to the last migration that shall be done, by its name or the beginning of it; `zero` for
///   none; all unless given
/// @param plan does nothing, and tells what would be done
/// @param fake writes down that it is done, without doing it: for tables that are there already
/// @param patience how long it waits for a table that others use, before it gives up
/// @param loud tells each statement
record Migrate(
    @Size(max = 1) List<String> to,
    @Default("false") boolean plan,
    @Default("false") boolean fake,
    @Default("PT10S") Duration patience,
    @Default("false") boolean loud) {

  static Command command(EntitySet entities) {
    return Command.of(
        "migrate",
        "Brings the database to where the migrations lead",
        Migrate.class,
        (arguments, terminal) -> arguments.run(entities, terminal));
  }

  private void run(EntitySet entities, Terminal terminal) {
    Migrator migrator = entities.migrations().on(EntitySet.database()).patience(patience);
    List<?> lines =
        plan ? planned(migrator) : done(loud ? migrator.telling(terminal::print) : migrator);
    lines.forEach(terminal::print);
    if (lines.isEmpty()) {
      terminal.print("There is nothing to do.");
    }
  }

  private List<String> planned(Migrator migrator) {
    if (to.isEmpty()) {
      return migrator.plan().stream().map(one -> "to be done: " + one.name()).toList();
    }
    List<Migrated> planned =
        isZero(to.getFirst()) ? migrator.planToZero() : migrator.planTo(to.getFirst());
    return planned.stream()
        .map(one -> (one.back() ? "to be taken back: " : "to be done: ") + one.name())
        .toList();
  }

  private List<Migrated> done(Migrator migrator) {
    if (fake) {
      return to.isEmpty() ? migrator.pretend() : migrator.pretend(to.getFirst());
    }
    return to.isEmpty()
        ? migrator.migrate()
        : isZero(to.getFirst()) ? migrator.toZero() : migrator.to(to.getFirst());
  }

  private static boolean isZero(String name) {
    return name.equals("zero");
  }
}
