package dev.triveni.api;

import dev.triveni.web.WebSocket;
import java.util.Iterator;

/// A WebSocket whose messages are JSON of declared types: the parameter of a method with {@link
/// Socket}.
///
/// ```java
/// @Socket("/chat")
/// void chat(JsonSocket<Question, Answer> socket) {
///   for (Question question : socket) {
///     socket.send(answer(question));
///   }
/// }
/// ```
///
/// A message with mistakes never arrives here: the client gets them, as the answer to a request
/// lists them, with `message` instead of `body`; then the next message is read.
///
/// Thread-safe: any thread may send. One thread at a time receives.
///
/// @param <I> what is received
/// @param <O> what is sent: what this type does not declare never leaves
public interface JsonSocket<I, O> extends Iterable<I> {

  /// Waits for the next message without mistakes.
  ///
  /// @throws dev.triveni.web.WebSocketClosedException if there is none any more
  I receive();

  /// The messages without mistakes as they come, until the client leaves.
  @Override
  Iterator<I> iterator();

  /// Sends a message, and waits until it is written.
  ///
  /// @throws dev.triveni.web.WebSocketClosedException if the socket is closed, or the client takes
  ///   nothing
  void send(O message);

  /// Closes with 1000.
  default void close() {
    socket().close();
  }

  /// The socket below, for all that is no message.
  WebSocket socket();
}
