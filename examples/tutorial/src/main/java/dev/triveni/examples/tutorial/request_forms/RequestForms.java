package dev.triveni.examples.tutorial.request_forms;

import dev.triveni.examples.tutorial.Chapter;

/// Fields of forms.
public final class RequestForms {
  private RequestForms() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("request_forms").add("tutorial001", new Tutorial001());
  }
}
