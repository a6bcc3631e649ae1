package dev.triveni.data.web.internal;

import dev.triveni.data.Questions;
import dev.triveni.web.ExitException;
import dev.triveni.web.Terminal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Asks a person what was not answered beforehand. Where nobody is there, the questions stay open.
/// Used by one thread.
final class TerminalQuestions implements Questions {
  private final Terminal terminal;
  private final Questions given;
  private final Set<String> found = new HashSet<>();
  private boolean ended;

  TerminalQuestions(Terminal terminal, Questions given) {
    this.terminal = terminal;
    this.given = given;
  }

  @Override
  public Optional<Boolean> isRenamed(String from, String to) {
    return given
        .isRenamed(from, to)
        .or(() -> found.contains(to) ? Optional.of(false) : Optional.empty())
        .or(() -> asked(() -> confirmed(from, to)));
  }

  private boolean confirmed(String from, String to) {
    boolean renamed = terminal.confirm("Is %s what %s was?".formatted(to, from));
    if (renamed) {
      found.add(to);
    }
    return renamed;
  }

  @Override
  public Optional<String> fill(String column) {
    return given
        .fill(column)
        .or(() ->
            asked(() ->
                terminal.ask(
                    "%s must hold something. What do rows get that are there, as SQL (0, 'none')"
                        .formatted(column))))
        .filter(sql -> !sql.isEmpty());
  }

  @Override
  public Optional<String> replacement(String column, String text) {
    return given
        .replacement(column, text)
        .or(() ->
            asked(() ->
                terminal.ask(
                    "%s can no longer be %s. What do rows get that have it (nothing if none has)"
                        .formatted(column, text))));
  }

  private <T> Optional<T> asked(Supplier<T> question) {
    if (ended) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.get());
    } catch (ExitException _) {
      ended = true;
      return Optional.empty();
    }
  }
}
