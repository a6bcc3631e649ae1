package dev.triveni.examples.tutorial.response_headers;

import dev.triveni.examples.tutorial.Chapter;

/// Header fields of responses.
public final class ResponseHeaders {
  private ResponseHeaders() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("response_headers")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
