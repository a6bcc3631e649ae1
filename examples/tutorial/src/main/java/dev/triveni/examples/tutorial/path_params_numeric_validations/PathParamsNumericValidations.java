package dev.triveni.examples.tutorial.path_params_numeric_validations;

import dev.triveni.examples.tutorial.Chapter;

/// Constraints on numbers in paths.
public final class PathParamsNumericValidations {
  private PathParamsNumericValidations() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("path_params_numeric_validations")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006());
  }
}
