package dev.triveni.examples.tutorial.additional_status_codes;

import dev.triveni.examples.tutorial.Chapter;

/// Other statuses than the declared one.
public final class AdditionalStatusCodes {
  private AdditionalStatusCodes() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("additional_status_codes").add("tutorial001", new Tutorial001());
  }
}
