package dev.triveni.examples.tutorial.query_param_models;

import dev.triveni.examples.tutorial.Chapter;

/// Records of values in queries.
public final class QueryParamModels {
  private QueryParamModels() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("query_param_models")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
