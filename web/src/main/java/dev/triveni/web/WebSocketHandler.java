package dev.triveni.web;

/// Talks to one client over a WebSocket, on a virtual thread of its own.
///
/// When it returns, the socket closes with 1000. When it throws, with 1011, which tells the client
/// nothing; an {@link HttpException} below 500 closes with the code that fits, and with its words.
@FunctionalInterface
public interface WebSocketHandler {

  /// Talks until there is nothing more to say.
  ///
  /// @throws Exception whatever goes wrong; it is logged with the id of the request
  void handle(WebSocket socket) throws Exception;
}
