package dev.triveni.examples.tutorial.header_param_models;

import dev.triveni.examples.tutorial.Chapter;

/// Records of header fields.
public final class HeaderParamModels {
  private HeaderParamModels() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("header_param_models")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003());
  }
}
