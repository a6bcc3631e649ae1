package dev.triveni.examples.tutorial.websockets;

import dev.triveni.examples.tutorial.Chapter;

/// Talks over WebSockets.
public final class Websockets {
  private Websockets() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("websockets")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003());
  }
}
