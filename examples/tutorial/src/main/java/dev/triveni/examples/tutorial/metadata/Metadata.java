package dev.triveni.examples.tutorial.metadata;

import dev.triveni.examples.tutorial.Chapter;

/// What the document says of the application, and where it is.
public final class Metadata {
  private Metadata() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("metadata")
        .add("tutorial001", Tutorial001.app())
        .add("tutorial001_1", Tutorial001_1.app())
        .add("tutorial002", Tutorial002.app())
        .add("tutorial003", Tutorial003.app())
        .add("tutorial004", Tutorial004.app());
  }
}
