package dev.triveni.web.spi;

import dev.triveni.web.Config;
import dev.triveni.web.SessionStore;

/// Makes a session store that the configuration can name: `session.store=redis`. Found by the
/// service loader.
public interface SessionStoreFactory {

  /// The name.
  String name();

  /// Makes the store, when the first session is asked for.
  SessionStore create(Config config);
}
