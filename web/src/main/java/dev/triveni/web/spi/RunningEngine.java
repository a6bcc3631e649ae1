package dev.triveni.web.spi;

/// An engine that accepts connections. Thread-safe.
public interface RunningEngine {

  /// The port it listens on: the one asked for, or a free one where 0 was asked for.
  int port();

  /// Refuses new connections, lets requests in flight finish within the settings' stop time-out,
  /// then closes what is left. Returns when all is closed.
  void stop();
}
