package dev.triveni.examples.tutorial.response_status_code;

import dev.triveni.examples.tutorial.Chapter;

/// Declared status codes.
public final class ResponseStatusCode {
  private ResponseStatusCode() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("response_status_code")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
