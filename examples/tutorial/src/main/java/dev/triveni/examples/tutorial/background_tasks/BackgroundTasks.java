package dev.triveni.examples.tutorial.background_tasks;

import dev.triveni.examples.tutorial.Chapter;
import java.nio.file.Path;

/// Work after the response.
public final class BackgroundTasks {
  private static final Path LOG = Path.of(System.getProperty("java.io.tmpdir"), "log.txt");

  private BackgroundTasks() {}

  /// The chapter, which writes `log.txt` into the folder for temporary files.
  public static Chapter chapter() {
    return chapter(LOG);
  }

  /// The chapter, which writes this file.
  static Chapter chapter(Path log) {
    return Chapter.of("background_tasks")
        .add("tutorial001", new Tutorial001(log))
        .add("tutorial002", new Tutorial002(log));
  }
}
