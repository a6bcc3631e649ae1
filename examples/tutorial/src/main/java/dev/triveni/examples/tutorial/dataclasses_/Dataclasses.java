package dev.triveni.examples.tutorial.dataclasses_;

import dev.triveni.examples.tutorial.Chapter;

/// Records, which here are no other than those of models.
public final class Dataclasses {
  private Dataclasses() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("dataclasses_")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003());
  }
}
