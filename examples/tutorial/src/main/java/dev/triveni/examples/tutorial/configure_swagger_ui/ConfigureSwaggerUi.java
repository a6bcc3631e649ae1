package dev.triveni.examples.tutorial.configure_swagger_ui;

import dev.triveni.examples.tutorial.Chapter;

/// Parameters of Swagger UI.
public final class ConfigureSwaggerUi {
  private ConfigureSwaggerUi() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("configure_swagger_ui")
        .add("tutorial001", Tutorial001.app())
        .add("tutorial002", Tutorial002.app())
        .add("tutorial003", Tutorial003.app());
  }
}
