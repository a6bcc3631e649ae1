package dev.triveni.examples.tutorial.header_params;

import dev.triveni.examples.tutorial.Chapter;

/// Values from header fields.
public final class HeaderParams {
  private HeaderParams() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("header_params")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003());
  }
}
