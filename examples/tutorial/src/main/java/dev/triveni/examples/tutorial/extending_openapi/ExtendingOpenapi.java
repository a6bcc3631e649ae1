package dev.triveni.examples.tutorial.extending_openapi;

import dev.triveni.examples.tutorial.Chapter;

/// A document that is changed when it is finished.
public final class ExtendingOpenapi {
  private ExtendingOpenapi() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("extending_openapi").add("tutorial001", Tutorial001.app());
  }
}
