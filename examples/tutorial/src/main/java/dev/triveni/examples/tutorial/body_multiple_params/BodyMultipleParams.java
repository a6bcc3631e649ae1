package dev.triveni.examples.tutorial.body_multiple_params;

import dev.triveni.examples.tutorial.Chapter;

/// Several values in one body.
public final class BodyMultipleParams {
  private BodyMultipleParams() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("body_multiple_params")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005());
  }
}
