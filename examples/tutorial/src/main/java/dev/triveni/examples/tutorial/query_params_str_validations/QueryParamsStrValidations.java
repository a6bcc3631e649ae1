package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.examples.tutorial.Chapter;

/// Constraints on texts in queries.
public final class QueryParamsStrValidations {
  private QueryParamsStrValidations() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("query_params_str_validations")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006())
        .add("tutorial007", new Tutorial007())
        .add("tutorial008", new Tutorial008())
        .add("tutorial009", new Tutorial009())
        .add("tutorial010", new Tutorial010())
        .add("tutorial011", new Tutorial011())
        .add("tutorial012", new Tutorial012())
        .add("tutorial013", new Tutorial013())
        .add("tutorial014", new Tutorial014())
        .add("tutorial015", new Tutorial015());
  }
}
