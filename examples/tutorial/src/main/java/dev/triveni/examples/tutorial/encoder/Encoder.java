package dev.triveni.examples.tutorial.encoder;

import dev.triveni.examples.tutorial.Chapter;

/// Records as what JSON can say.
public final class Encoder {
  private Encoder() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("encoder").add("tutorial001", new Tutorial001());
  }
}
