package dev.triveni.server;

import dev.triveni.server.internal.JettyAssembly;
import dev.triveni.web.spi.Engine;
import dev.triveni.web.spi.RunningEngine;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.Service;
import java.io.IOException;

/// The engine that runs applications on Jetty. Found by {@link java.util.ServiceLoader}, so that
/// applications need not name it. Thread-safe.
public final class JettyEngine implements Engine {

  /// An engine without a state: each start makes a server of its own.
  public JettyEngine() {}

  @Override
  public RunningEngine start(Service service, ServerSettings settings) throws IOException {
    return new JettyAssembly(service, settings).start();
  }
}
