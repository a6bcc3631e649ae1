package dev.triveni.examples.tutorial.stream_json_lines;

import dev.triveni.examples.tutorial.Chapter;

/// A JSON value in each line.
public final class StreamJsonLines {
  private StreamJsonLines() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("stream_json_lines").add("tutorial001", new Tutorial001());
  }
}
