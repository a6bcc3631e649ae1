package dev.triveni.examples.tutorial.settings;

import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.Config;
import java.util.Map;

/// Settings of the environment. What the variable `SETTINGS_ADMIN_EMAIL` would hold is set in code.
public final class Configuration {
  private static final Config CONFIG =
      Config.of(Map.of("settings.admin-email", "admin@example.com"));

  private Configuration() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("settings")
        .add("tutorial001", new Tutorial001(CONFIG.read("settings", Settings.class)))
        .add("app01", new Tutorial001(CONFIG.read("settings", Settings.class)))
        .add("app02", Chapter.app(CONFIG, api -> api.routes(new App02())))
        .add("app03", Chapter.app(App03.config(), api -> api.routes(new App03())));
  }
}
