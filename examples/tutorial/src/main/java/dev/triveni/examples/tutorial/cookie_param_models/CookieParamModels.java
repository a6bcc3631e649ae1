package dev.triveni.examples.tutorial.cookie_param_models;

import dev.triveni.examples.tutorial.Chapter;

/// Records of cookies.
public final class CookieParamModels {
  private CookieParamModels() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("cookie_param_models")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
