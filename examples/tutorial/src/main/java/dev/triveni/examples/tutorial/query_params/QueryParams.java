package dev.triveni.examples.tutorial.query_params;

import dev.triveni.examples.tutorial.Chapter;

/// Values from the query.
public final class QueryParams {
  private QueryParams() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("query_params")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006());
  }
}
