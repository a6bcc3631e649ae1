package dev.triveni.examples.tutorial.request_form_models;

import dev.triveni.examples.tutorial.Chapter;

/// Records of forms.
public final class RequestFormModels {
  private RequestFormModels() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("request_form_models")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002());
  }
}
