package dev.triveni.examples.tutorial.openapi_callbacks;

import dev.triveni.examples.tutorial.Chapter;

/// Requests to the client in the document.
public final class OpenapiCallbacks {
  private OpenapiCallbacks() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("openapi_callbacks").add("tutorial001", new Tutorial001());
  }
}
