package dev.triveni.examples.tutorial.extra_models;

import dev.triveni.examples.tutorial.Chapter;

/// Several types of one thing.
public final class ExtraModels {
  private ExtraModels() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("extra_models")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005());
  }
}
