package dev.triveni.examples.tutorial.sub_applications;

import dev.triveni.examples.tutorial.Chapter;

/// Applications in applications.
public final class SubApplications {
  private SubApplications() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("sub_applications").add("tutorial001", Tutorial001.app());
  }
}
