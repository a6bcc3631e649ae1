package dev.triveni.examples.tutorial.middleware;

import dev.triveni.examples.tutorial.Chapter;

/// What is around every endpoint.
public final class Middleware {
  private Middleware() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("middleware").add("tutorial001", Tutorial001.app());
  }
}
