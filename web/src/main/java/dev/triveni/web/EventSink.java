package dev.triveni.web;

import java.io.IOException;

/// Takes the events of one response, and sends each at once. Thread-safe.
public interface EventSink {

  /// Sends an event; waits while the client is slow.
  ///
  /// @throws IOException if the client has left
  void send(Event event) throws IOException;

  /// Sends an event that is just data.
  default void send(String data) throws IOException {
    send(Event.of(data));
  }

  /// Sends a comment, which clients ignore; each line becomes one.
  ///
  /// @throws IOException if the client has left
  void comment(String text) throws IOException;

  /// Sends an event of a name whose data is the value as JSON.
  void send(String name, Object value) throws IOException;
}
