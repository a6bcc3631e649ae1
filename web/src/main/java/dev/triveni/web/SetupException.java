package dev.triveni.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stops the start of an application, with everything that is wrong with its set-up.
public final class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SetupProblem> problems;

  /// An exception with these problems. It has no stack trace: they tell their places.
  public SetupException(List<SetupProblem> problems) {
    this(List.copyOf(new LinkedHashSet<>(problems)), null);
  }

  /// An exception with one problem.
  public SetupException(SetupProblem problem) {
    this(List.of(problem), null);
  }

  /// An exception with one problem and what led to it.
  public SetupException(SetupProblem problem, Throwable cause) {
    this(List.of(problem), cause);
  }

  private SetupException(List<SetupProblem> problems, @Nullable Throwable cause) {
    super(message(problems), cause, true, false);
    this.problems = problems;
  }

  /// All that is wrong.
  public List<SetupProblem> problems() {
    return problems;
  }

  private static String message(List<SetupProblem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream()
        .map(problem -> "  " + problem)
        .collect(Collectors.joining("\n", "The application cannot start (" + count + "):\n", ""));
  }
}
