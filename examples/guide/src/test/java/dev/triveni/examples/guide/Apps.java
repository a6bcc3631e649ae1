package dev.triveni.examples.guide;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.util.Map;
import java.util.function.Consumer;

/// Applications for the tests of one chapter.
final class Apps {
  static final Config CONFIG =
      Config.of(Map.of("secret-key", "a key that is only for these tests"));

  private Apps() {}

  /// One that a chapter is added to.
  static App with(Consumer<App> chapter) {
    App app = App.create(CONFIG);
    chapter.accept(app);
    return app;
  }
}
