package dev.triveni.examples.tutorial.handling_errors;

import dev.triveni.examples.tutorial.Chapter;

/// Errors that clients are told of.
public final class HandlingErrors {
  private HandlingErrors() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("handling_errors")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", Tutorial003.app())
        .add("tutorial004", Tutorial004.app())
        .add("tutorial005", Tutorial005.app())
        .add("tutorial006", Tutorial006.app());
  }
}
