package dev.triveni.examples.tutorial.body_fields;

import dev.triveni.examples.tutorial.Chapter;

/// Constraints and words on members.
public final class BodyFields {
  private BodyFields() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("body_fields").add("tutorial001", new Tutorial001());
  }
}
