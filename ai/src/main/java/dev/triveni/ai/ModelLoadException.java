package dev.triveni.ai;

import dev.triveni.web.SetupProblem;

/// Says that a model cannot be loaded: what is missing or wrong, where, and what to do.
public final class ModelLoadException extends ModelException {
  private static final long serialVersionUID = 1L;

  private final transient SetupProblem problem;

  /// An exception about this problem.
  public ModelLoadException(SetupProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /// An exception about this problem and what led to it.
  public ModelLoadException(SetupProblem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /// What stops the start of the application.
  public SetupProblem problem() {
    return problem;
  }
}
