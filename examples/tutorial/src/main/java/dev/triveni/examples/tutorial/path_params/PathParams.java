package dev.triveni.examples.tutorial.path_params;

import dev.triveni.examples.tutorial.Chapter;

/// Values from the path.
public final class PathParams {
  private PathParams() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("path_params")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial003b", new Tutorial003b())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005());
  }
}
