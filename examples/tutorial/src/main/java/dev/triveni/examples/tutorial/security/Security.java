package dev.triveni.examples.tutorial.security;

import dev.triveni.examples.tutorial.Chapter;

/// Who makes a request, and what they may do.
public final class Security {
  private Security() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("security")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006())
        .add("tutorial007", new Tutorial007());
  }
}
