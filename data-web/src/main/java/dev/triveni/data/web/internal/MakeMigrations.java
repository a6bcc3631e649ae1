package dev.triveni.data.web.internal;

import dev.triveni.data.Migrations;
import dev.triveni.data.Questions;
import dev.triveni.schema.Default;
import dev.triveni.web.Command;
import dev.triveni.web.ExitException;
import dev.triveni.web.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the migration that is missing.
///
/// @param name its name without the number
/// @param check writes nothing, and ends with 1 if a migration is missing
/// @param dryRun writes nothing, and tells the steps that are missing
/// @param empty writes a migration without steps, for those of your own
/// @param merge writes a migration that joins the ends of a history that has several
/// @param online lets others write while indexes and constraints are made, where that can be
/// @param input --no-input asks nothing, and refuses what has no answer
/// @param renamed says that a table or column has another name: `book.title=book.heading`
/// @param gone says that a table or column is gone: `book.pages`
/// @param fill says what rows get that are there, as SQL: `book.stars=0`
/// @param replaced says what takes the place of a text of an enum: `book.genre:OTHER=NOVEL`
record MakeMigrations(
    @Default("") String name,
    @Default("false") boolean check,
    @Default("false") boolean dryRun,
    @Default("false") boolean empty,
    @Default("false") boolean merge,
    @Default("false") boolean online,
    @Default("true") boolean input,
    @Default("[]") List<String> renamed,
    @Default("[]") List<String> gone,
    @Default("[]") List<String> fill,
    @Default("[]") List<String> replaced) {

  static Command command(EntitySet entities) {
    return Command.of(
        "makemigrations",
        "Writes the migration that is missing",
        MakeMigrations.class,
        (arguments, terminal) -> arguments.run(entities, terminal));
  }

  private void run(EntitySet entities, Terminal terminal) {
    Migrations migrations = online ? entities.written().online() : entities.written();
    if (check || dryRun) {
      look(migrations, terminal);
    } else if (empty) {
      told(migrations.makeEmpty(name.isEmpty() ? "by_hand" : name), terminal);
    } else if (merge) {
      told(migrations.merge(), terminal);
    } else {
      Optional<Path> made = migrations.make(name, questions(terminal));
      made.ifPresentOrElse(
          file -> told(file, terminal), () -> terminal.print("No migration is missing."));
    }
  }

  private void look(Migrations migrations, Terminal terminal) {
    List<String> missing = migrations.missing(questions(terminal));
    missing.forEach(terminal::print);
    if (missing.isEmpty()) {
      terminal.print("No migration is missing.");
    } else if (check) {
      throw ExitException.of(
          1, "TRV-DATA-551 A migration is missing. Run makemigrations, and keep its file.");
    }
  }

  private static void told(Path file, Terminal terminal) {
    terminal.print("Wrote " + file);
  }

  private Questions questions(Terminal terminal) {
    Questions given = GivenAnswers.of(renamed, gone, fill, replaced);
    return input && !check ? new TerminalQuestions(terminal, given) : given;
  }
}
