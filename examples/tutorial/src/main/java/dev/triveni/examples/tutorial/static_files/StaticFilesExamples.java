package dev.triveni.examples.tutorial.static_files;

import dev.triveni.examples.tutorial.Chapter;

/// Files that are served as they are.
public final class StaticFilesExamples {
  private StaticFilesExamples() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("static_files").add("tutorial001", Tutorial001.app());
  }
}
