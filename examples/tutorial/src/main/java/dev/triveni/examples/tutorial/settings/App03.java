package dev.triveni.examples.tutorial.settings;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Provides.Scope;
import dev.triveni.api.Routes;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@Routes
final class App03 {

  /// The variables of a file `.env`.
  static Config config() {
    try {
      Path folder = Files.createTempDirectory("settings");
      Path file =
          Files.writeString(folder.resolve(".env"), "SETTINGS_ADMIN_EMAIL=\"admin@example.com\"\n");
      Config config = Config.load(folder, Map.of());
      Files.delete(file);
      Files.delete(folder);
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provides(Scope.APPLICATION)
  static Settings settings() {
    return App.current().config().read("settings", Settings.class);
  }

  @Get("/info")
  Object info(Settings settings) {
    return settings;
  }
}
