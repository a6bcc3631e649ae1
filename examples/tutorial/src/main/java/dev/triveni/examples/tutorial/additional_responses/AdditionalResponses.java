package dev.triveni.examples.tutorial.additional_responses;

import dev.triveni.examples.tutorial.Chapter;

/// More responses in the document.
public final class AdditionalResponses {
  private AdditionalResponses() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("additional_responses")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004());
  }
}
