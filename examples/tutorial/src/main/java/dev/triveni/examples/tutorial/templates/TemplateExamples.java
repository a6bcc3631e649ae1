package dev.triveni.examples.tutorial.templates;

import dev.triveni.examples.tutorial.Chapter;

/// Pages made of templates.
public final class TemplateExamples {
  private TemplateExamples() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("templates").add("tutorial001", Tutorial001.app());
  }
}
