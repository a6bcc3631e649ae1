package dev.triveni.web.spi;

import java.io.IOException;

/// Runs an application on a real HTTP server. Found by {@link java.util.ServiceLoader}.
///
/// An engine reads requests, calls the service on one virtual thread for each, and writes what it
/// answers. It knows nothing of routes, JSON or errors.
public interface Engine {

  /// Starts to serve, and returns once connections are accepted.
  ///
  /// @throws PortInUseException if somebody else listens on the port
  /// @throws IOException if the address cannot be bound for another reason
  RunningEngine start(Service service, ServerSettings settings) throws IOException;
}
