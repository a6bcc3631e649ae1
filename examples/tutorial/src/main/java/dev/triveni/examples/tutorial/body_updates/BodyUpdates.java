package dev.triveni.examples.tutorial.body_updates;

import dev.triveni.examples.tutorial.Chapter;

/// Replacing a record, and changing what was sent of one.
public final class BodyUpdates {
  private BodyUpdates() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("body_updates")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
