package dev.triveni.data.web.internal;

import dev.triveni.web.Command;

/// Writes one migration in the place of all up to one.
///
/// @param last the last migration that it takes the place of, or the beginning of its name
record SquashMigrations(String last) {

  static Command command(EntitySet entities) {
    return Command.of(
        "squashmigrations",
        "Writes one migration in the place of all up to one",
        SquashMigrations.class,
        (arguments, terminal) ->
            terminal.print("Wrote " + entities.written().squash(arguments.last)));
  }
}
