package dev.triveni.examples.guide.typed;

import dev.triveni.api.Api;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import java.util.Map;

/// Clients for the tests of one chapter.
final class Clients {
  static final Config CONFIG = Config.of(Map.of());

  private Clients() {}

  /// One of an application with these routes.
  static TestClient of(Object... routes) {
    return TestClient.of(App.create(CONFIG).install(Api.of(routes)));
  }
}
