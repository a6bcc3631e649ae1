package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.examples.tutorial.Chapter;

/// An application of several files.
public final class BiggerApplications {
  private BiggerApplications() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("bigger_applications").add("app", Main.app());
  }
}
