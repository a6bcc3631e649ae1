package dev.triveni.examples.tutorial.custom_request_and_route;

import dev.triveni.examples.tutorial.Chapter;

/// What surrounds the routes of an application, or of a router.
public final class CustomRequestAndRoute {
  private CustomRequestAndRoute() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("custom_request_and_route")
        .add("tutorial001", Tutorial001.app())
        .add("tutorial002", Tutorial002.app())
        .add("tutorial003", Tutorial003.app());
  }
}
