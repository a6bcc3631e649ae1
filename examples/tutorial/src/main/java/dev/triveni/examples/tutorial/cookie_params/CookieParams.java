package dev.triveni.examples.tutorial.cookie_params;

import dev.triveni.examples.tutorial.Chapter;

/// Values from cookies.
public final class CookieParams {
  private CookieParams() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("cookie_params").add("tutorial001", new Tutorial001());
  }
}
