package dev.triveni.examples.tutorial.testing;

import dev.triveni.examples.tutorial.Chapter;

/// Applications that the tests of this chapter try out.
public final class Testing {
  private Testing() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("testing")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", Tutorial003.app())
        .add("tutorial004", Tutorial003.app())
        .add("app_a", new Tutorial001())
        .add("app_b", new AppB());
  }
}
