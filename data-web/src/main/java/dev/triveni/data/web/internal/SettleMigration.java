package dev.triveni.data.web.internal;

import dev.triveni.web.Command;

/// Says whether the step was done at which a migration was interrupted.
///
/// @param name the migration, or the beginning of its name
/// @param done --done if the step was done, --no-done if not
record SettleMigration(String name, boolean done) {

  static Command command(EntitySet entities) {
    return Command.of(
        "settlemigration",
        "Says whether the step was done at which a migration was interrupted",
        SettleMigration.class,
        (arguments, _) ->
            entities.migrations().on(EntitySet.database()).settle(arguments.name, arguments.done));
  }
}
