package dev.triveni.examples.tutorial.static_files;

import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Mount;
import dev.triveni.web.StaticFiles;

final class Tutorial001 {
  private static final String FOLDER = "dev/triveni/examples/tutorial/static_files/static";

  private Tutorial001() {}

  static App app() {
    StaticFiles files = StaticFiles.ofResources(Tutorial001.class, FOLDER);
    return Chapter.app(_ -> {}).add(Mount.of("/static", files).named("static"));
  }
}
