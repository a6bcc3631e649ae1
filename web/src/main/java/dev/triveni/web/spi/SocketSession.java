package dev.triveni.web.spi;

import dev.triveni.web.Message;

/// The application's end of an open WebSocket. Thread-safe.
public interface SocketSession {

  /// Runs the application's handler; the engine calls it once, on a virtual thread of its own.
  /// Never throws. When it returns, the socket is closed or about to be.
  void run();

  /// A message has come. The engine calls this once for each demand.
  void received(Message message);

  /// The connection is closed.
  ///
  /// @param code what the client said, 1005 if it said nothing, 1006 if the connection was lost, or
  ///   the code that it was refused with
  void closed(int code, String reason);

  /// The server stops: the socket closes with 1001.
  void goAway();
}
