package dev.triveni.examples.tutorial.request_files;

import dev.triveni.examples.tutorial.Chapter;

/// Uploaded files.
public final class RequestFiles {
  private RequestFiles() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("request_files")
        .add("tutorial001", new Tutorial001())
        .add("tutorial001_02", new Tutorial001_02())
        .add("tutorial001_03", new Tutorial001_03())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003());
  }
}
