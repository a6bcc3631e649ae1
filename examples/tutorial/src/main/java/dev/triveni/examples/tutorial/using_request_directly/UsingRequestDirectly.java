package dev.triveni.examples.tutorial.using_request_directly;

import dev.triveni.examples.tutorial.Chapter;

/// The request itself.
public final class UsingRequestDirectly {
  private UsingRequestDirectly() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("using_request_directly").add("tutorial001", new Tutorial001());
  }
}
