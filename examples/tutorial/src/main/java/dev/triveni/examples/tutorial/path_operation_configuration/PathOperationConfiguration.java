package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.examples.tutorial.Chapter;

/// What is said of endpoints beside their signatures.
public final class PathOperationConfiguration {
  private PathOperationConfiguration() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("path_operation_configuration")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial002b", new Tutorial002b())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006());
  }
}
