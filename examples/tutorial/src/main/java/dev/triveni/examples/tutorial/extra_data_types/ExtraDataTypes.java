package dev.triveni.examples.tutorial.extra_data_types;

import dev.triveni.examples.tutorial.Chapter;

/// Identifiers, times and durations.
public final class ExtraDataTypes {
  private ExtraDataTypes() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("extra_data_types").add("tutorial001", new Tutorial001());
  }
}
