package dev.triveni.examples.tutorial.events;

import dev.triveni.examples.tutorial.Chapter;

/// What happens when an application starts and stops.
public final class Lifespan {
  private Lifespan() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("events")
        .add("tutorial001", Tutorial001.app())
        .add("tutorial002", Tutorial002.app())
        .add("tutorial003", new Tutorial003());
  }
}
