package dev.triveni.examples.tutorial.response_directly;

import dev.triveni.examples.tutorial.Chapter;

/// Responses made by hand.
public final class ResponseDirectly {
  private ResponseDirectly() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("response_directly")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
