package dev.triveni.web;

/// An application that serves. Thread-safe.
public interface RunningApp extends AutoCloseable {

  /// The port it listens on.
  int port();

  /// Where it is reached from this machine, such as `http://localhost:8000`.
  String url();

  /// Waits until everything is prepared.
  ///
  /// @throws RuntimeException if a preparation failed
  void awaitReady();

  /// Refuses new requests, lets those in flight finish, and runs the stop hooks. A second call does
  /// nothing.
  @Override
  void close();
}
