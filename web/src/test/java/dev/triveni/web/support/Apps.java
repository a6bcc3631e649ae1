package dev.triveni.web.support;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import java.util.Map;

/// Applications for tests: no file and no environment variable reaches them.
public final class Apps {

  /// What a browser sends when a person types an address.
  public static final Headers BROWSER =
      Headers.of("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

  private Apps() {}

  /// An application without configuration.
  public static App create() {
    return App.create(Config.of(Map.of()));
  }
}
