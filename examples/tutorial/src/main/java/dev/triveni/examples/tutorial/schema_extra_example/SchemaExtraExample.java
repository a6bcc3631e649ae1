package dev.triveni.examples.tutorial.schema_extra_example;

import dev.triveni.examples.tutorial.Chapter;

/// Examples in documents.
public final class SchemaExtraExample {
  private SchemaExtraExample() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("schema_extra_example")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005());
  }
}
