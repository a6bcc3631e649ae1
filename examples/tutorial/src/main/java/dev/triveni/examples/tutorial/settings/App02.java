package dev.triveni.examples.tutorial.settings;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Provides.Scope;
import dev.triveni.api.Routes;
import dev.triveni.web.App;

@Routes
final class App02 {

  @Provides(Scope.APPLICATION)
  static Settings settings() {
    return App.current().config().read("settings", Settings.class);
  }

  @Get("/info")
  Object info(Settings settings) {
    return settings;
  }
}
