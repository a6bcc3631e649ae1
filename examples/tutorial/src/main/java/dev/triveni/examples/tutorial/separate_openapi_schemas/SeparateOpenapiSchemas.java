package dev.triveni.examples.tutorial.separate_openapi_schemas;

import dev.triveni.examples.tutorial.Chapter;

/// One schema of a type that is read and written, or two.
public final class SeparateOpenapiSchemas {
  private SeparateOpenapiSchemas() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("separate_openapi_schemas")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", Tutorial002.app());
  }
}
