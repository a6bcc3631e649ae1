package dev.triveni.examples.tutorial.response_change_status_code;

import dev.triveni.examples.tutorial.Chapter;

/// Another status than the declared one.
public final class ResponseChangeStatusCode {
  private ResponseChangeStatusCode() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("response_change_status_code").add("tutorial001", new Tutorial001());
  }
}
