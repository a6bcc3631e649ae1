package dev.triveni.examples.tutorial.body_nested_models;

import dev.triveni.examples.tutorial.Chapter;

/// Records, lists, sets and maps inside of bodies.
public final class BodyNestedModels {
  private BodyNestedModels() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("body_nested_models")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006())
        .add("tutorial007", new Tutorial007())
        .add("tutorial008", new Tutorial008())
        .add("tutorial009", new Tutorial009());
  }
}
