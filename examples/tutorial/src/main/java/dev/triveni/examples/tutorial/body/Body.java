package dev.triveni.examples.tutorial.body;

import dev.triveni.examples.tutorial.Chapter;

/// Records in bodies.
public final class Body {
  private Body() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("body")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004());
  }
}
