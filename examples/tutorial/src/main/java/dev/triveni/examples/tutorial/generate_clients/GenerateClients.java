package dev.triveni.examples.tutorial.generate_clients;

import dev.triveni.examples.tutorial.Chapter;

/// Names of operations for generated clients.
public final class GenerateClients {
  private GenerateClients() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("generate_clients")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", Tutorial003.app());
  }
}
