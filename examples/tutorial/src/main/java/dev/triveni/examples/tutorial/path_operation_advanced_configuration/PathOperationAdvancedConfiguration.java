package dev.triveni.examples.tutorial.path_operation_advanced_configuration;

import dev.triveni.examples.tutorial.Chapter;

/// What the document says of operations beside their signatures.
public final class PathOperationAdvancedConfiguration {
  private PathOperationAdvancedConfiguration() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("path_operation_advanced_configuration")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", Tutorial002.app())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006());
  }
}
