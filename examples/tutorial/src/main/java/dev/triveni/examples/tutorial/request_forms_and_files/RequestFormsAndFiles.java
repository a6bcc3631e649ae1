package dev.triveni.examples.tutorial.request_forms_and_files;

import dev.triveni.examples.tutorial.Chapter;

/// Fields and files in one form.
public final class RequestFormsAndFiles {
  private RequestFormsAndFiles() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("request_forms_and_files").add("tutorial001", new Tutorial001());
  }
}
