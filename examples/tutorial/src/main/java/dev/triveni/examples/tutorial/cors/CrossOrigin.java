package dev.triveni.examples.tutorial.cors;

import dev.triveni.examples.tutorial.Chapter;

/// Pages of other origins.
public final class CrossOrigin {
  private CrossOrigin() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("cors").add("tutorial001", Tutorial001.app());
  }
}
