package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.examples.tutorial.Chapter;

/// Responses that are no JSON.
public final class CustomResponse {
  private CustomResponse() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("custom_response")
        .add("tutorial001", new Tutorial001())
        .add("tutorial001b", new Tutorial001b())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005())
        .add("tutorial006", new Tutorial006())
        .add("tutorial006b", new Tutorial006b())
        .add("tutorial006c", new Tutorial006c())
        .add("tutorial007", new Tutorial007())
        .add("tutorial008", new Tutorial008())
        .add("tutorial009", new Tutorial009())
        .add("tutorial009b", new Tutorial009b())
        .add("tutorial009c", new Tutorial009c())
        .add("tutorial010", Tutorial010.app());
  }
}
