package dev.triveni.examples.tutorial.behind_a_proxy;

import dev.triveni.examples.tutorial.Chapter;

/// Applications that a proxy shows below a path of its own.
public final class BehindAProxy {
  private BehindAProxy() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("behind_a_proxy")
        .add("tutorial001", new Tutorial001())
        .add("tutorial001_01", new Tutorial001_01())
        .add("tutorial002", Tutorial002.app())
        .add("tutorial003", Tutorial003.app())
        .add("tutorial004", Tutorial004.app());
  }
}
