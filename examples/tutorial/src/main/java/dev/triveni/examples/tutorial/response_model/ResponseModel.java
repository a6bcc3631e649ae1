package dev.triveni.examples.tutorial.response_model;

import dev.triveni.examples.tutorial.Chapter;

/// What is sent of a result.
public final class ResponseModel {
  private ResponseModel() {}

  /// The chapter. In Python, `tutorial006` has lists of names where `tutorial005` has sets.
  public static Chapter chapter() {
    return Chapter.of("response_model")
        .add("tutorial001", new Tutorial001())
        .add("tutorial001_01", new Tutorial001_01())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial003_01", new Tutorial003_01())
        .add("tutorial003_02", new Tutorial003_02())
        .add("tutorial003_03", new Tutorial003_03())
        .add("tutorial003_05", new Tutorial003_05())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial005());
  }
}
