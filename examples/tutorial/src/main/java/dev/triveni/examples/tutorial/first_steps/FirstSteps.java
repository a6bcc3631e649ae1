package dev.triveni.examples.tutorial.first_steps;

import dev.triveni.examples.tutorial.Chapter;

/// The smallest applications.
public final class FirstSteps {
  private FirstSteps() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("first_steps")
        .add("tutorial001", new Tutorial001())
        .add("tutorial003", new Tutorial003());
  }
}
