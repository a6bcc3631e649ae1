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

  /// A secret key.
  public static final String SECRET = "the secret key of all tests";

  private Apps() {}

  /// An application without configuration.
  public static App create() {
    return App.create(Config.of(Map.of()));
  }

  /// A configuration of one setting.
  public static Config config(String key, String value) {
    return Config.of(Map.of(key, value));
  }

  /// An application with a secret key, so that it has sessions.
  public static App signing() {
    return signing(Map.of());
  }

  /// An application with a secret key and these settings.
  public static App signing(Map<String, String> settings) {
    return App.create(Config.of(settings).with("secret-key", SECRET));
  }
}
