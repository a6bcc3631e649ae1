package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.examples.tutorial.Chapter;

/// What endpoints need that is made for each request.
public final class Dependencies {
  private Dependencies() {}

  /// The chapter. Where Python writes the same dependency in several ways, it is the same here.
  public static Chapter chapter() {
    return Chapter.of("dependencies")
        .add("tutorial001", new Tutorial001())
        .add("tutorial001_02", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial002())
        .add("tutorial004", new Tutorial002())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006())
        .add("tutorial007", new Tutorial007(_ -> {}))
        .add("tutorial008", new Tutorial008(_ -> {}))
        .add("tutorial008b", new Tutorial008b())
        .add("tutorial008c", new Tutorial008c())
        .add("tutorial008d", new Tutorial008d())
        .add("tutorial008e", new Tutorial008e())
        .add("tutorial010", new Tutorial010(_ -> {}))
        .add("tutorial011", new Tutorial011())
        .add("tutorial012", Tutorial012.app());
  }
}
