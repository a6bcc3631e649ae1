package dev.triveni.examples.tutorial.response_cookies;

import dev.triveni.examples.tutorial.Chapter;

/// Cookies in responses.
public final class ResponseCookies {
  private ResponseCookies() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("response_cookies")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
