package dev.triveni.data.internal.migrations;

import dev.triveni.data.Answers;
import dev.triveni.data.DataException;
import dev.triveni.data.Questions;
import dev.triveni.data.internal.detect.Detector;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.AddConstraint;
import dev.triveni.data.internal.steps.Step.AddIndex;
import dev.triveni.data.internal.steps.Step.CreateTable;
import dev.triveni.data.internal.steps.Step.DropIndex;
import dev.triveni.data.internal.steps.StepText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes new migrations. Used by one thread.
public final class MigrationMaker {
  private final MigrationFiles files;
  private final SchemaState entities;
  private final List<Dialect> dialects;
  private final boolean online;
  private final List<Migration> all;
  private final History history;

  /// Writes migrations that lead to what entities need.
  ///
  /// @param dialects what must be able to have it
  /// @param online whether others may write while indexes and constraints are made
  public MigrationMaker(
      MigrationFiles files, SchemaState entities, List<Dialect> dialects, boolean online) {
    this.files = files;
    this.entities = entities;
    this.dialects = dialects;
    this.online = online;
    this.all = files.read();
    this.history = History.of(Squashed.chosen(all, Set.of()));
  }

  /// Writes the migration that is missing.
  ///
  /// @param words its name without the number; made of its steps if it is empty
  public Optional<Path> make(String words, Questions questions) {
    List<Step> steps = steps(questions);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    String chosen = words.isEmpty() ? Names.words(all, steps) : words;
    return Optional.of(write(chosen, heads(), steps));
  }

  /// The steps that are missing, as text.
  public List<String> missing(Questions questions) {
    return steps(questions).stream().map(StepText::of).toList();
  }

  /// Refuses entities that the migrations do not lead to.
  public void check() {
    List<String> missing = missing(Answers.none());
    if (!missing.isEmpty()) {
      throw new DataException(
          "TRV-DATA-226 The migrations do not lead to what the entities need. There is missing:%n%s%nWrite it with make(...), or with the command makemigrations."
              .formatted(String.join("\n", missing)));
    }
  }

  private List<Step> steps(Questions questions) {
    history.head();
    dialects.forEach(dialect -> Needs.check(entities, dialect));
    List<Step> steps = Detector.steps(history.state(), entities, questions);
    Set<String> fresh =
        steps.stream()
            .filter(CreateTable.class::isInstance)
            .map(step -> ((CreateTable) step).state().name())
            .collect(Collectors.toSet());
    return online ? steps.stream().map(step -> online(step, fresh)).toList() : steps;
  }

  /// A table that is new has no rows yet, and nobody writes to it.
  private static Step online(Step step, Set<String> fresh) {
    return switch (step) {
      case AddIndex(String table, var index, _) ->
          new AddIndex(table, index, !fresh.contains(table));
      case AddConstraint(String table, var constraint, _) ->
          new AddConstraint(table, constraint, !fresh.contains(table));
      case DropIndex(String table, String index, _) -> new DropIndex(table, index, true);
      default -> step;
    };
  }

  private List<String> heads() {
    return history.heads().stream().map(Migration::name).toList();
  }

  private Path write(String words, List<String> after, List<Step> steps) {
    return files.write(new Migration(Names.next(all, words), after, List.of(), steps));
  }

  /// Writes a migration without steps.
  public Path empty(String words) {
    history.head();
    return write(words, heads(), List.of());
  }

  /// Writes a migration that joins several ends, if it does not matter which came first.
  public Path merge() {
    if (history.heads().size() < 2) {
      throw new DataException(
          "TRV-DATA-227 There is nothing to merge: the history of migrations has one end. Go on.");
    }
    if (!history.state().sorted().equals(history.mirrored().state().sorted())) {
      throw new DataException(
          "TRV-DATA-228 The ends %s cannot be joined: it matters which comes first. Change the line of one that begins with 'after', so that it comes after the other."
              .formatted(heads()));
    }
    return write("merge", heads(), List.of());
  }

  /// Writes one migration in the place of all up to one.
  public Path squash(String last) {
    Migration end = history.find(last);
    Set<String> names = history.until(end);
    List<Migration> parts =
        history.inOrder().stream().filter(one -> names.contains(one.name())).toList();
    return files.write(Squashed.of(parts.getFirst().name() + "_until_" + end.name(), parts));
  }

  /// What the migrations lead to, as text.
  public String snapshot() {
    return Detector.steps(SchemaState.EMPTY, history.state().sorted(), Answers.none()).stream()
        .map(step -> StepText.of(step) + "\n")
        .collect(Collectors.joining("\n"));
  }
}
