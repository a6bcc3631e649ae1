package dev.triveni.examples.tutorial.stream_data;

import dev.triveni.examples.tutorial.Chapter;

/// Streams of texts and bytes.
public final class StreamData {
  private StreamData() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("stream_data")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
