package dev.triveni.web;

import dev.triveni.schema.Schema;
import java.util.Iterator;
import java.util.Optional;

/// A connection over which both sides send messages (RFC 6455), as a plain loop sees it.
///
/// ```java
/// app.webSocket("/chat/{room}", socket -> {
///   for (Message message : socket) socket.send("You said: " + message.text());
/// });
/// ```
///
/// The loop ends when the client leaves. No more than one message is read ahead: a handler that is
/// slow slows its client down. A client that is slow lets `send` wait, until the time-out cuts it
/// off. A client that vanishes interrupts the handler's thread; one that says goodbye normally does
/// not.
///
/// Thread-safe: any thread may send. One thread at a time receives.
public interface WebSocket extends Iterable<Message> {

  /// Waits for the next message.
  ///
  /// @throws WebSocketClosedException if there is none any more
  Message receive();

  /// Waits for the next message, which has to be text.
  ///
  /// @throws WebSocketClosedException if there is none any more
  default String receiveText() {
    return receive().text();
  }

  /// Waits for the next message, and reads it as JSON into `type`, with the schemas of the
  /// application.
  ///
  /// @throws dev.triveni.schema.InvalidInputException with every mistake; unless caught, the socket
  ///   closes with 1007
  /// @throws WebSocketClosedException if there is none any more
  default <T> T receiveJson(Class<T> type) {
    return request().app().schemas().of(type).read(receive().bytes()).orThrow();
  }

  /// The messages as they come, until the client leaves.
  @Override
  Iterator<Message> iterator();

  /// Sends a message, and waits until it is written.
  ///
  /// @throws WebSocketClosedException if the socket is closed, or the client takes nothing
  void send(Message message);

  /// Sends text, as {@link #send(Message)} does.
  default void send(String text) {
    send(Message.of(text));
  }

  /// Sends bytes, as {@link #send(Message)} does.
  default void send(byte[] bytes) {
    send(Message.of(bytes));
  }

  /// Sends a value as JSON text, as {@link #send(Message)} does.
  default void sendJson(Object value) {
    Schema<Object> anything = request().app().schemas().of(Object.class);
    send(new String(anything.toJson(value), java.nio.charset.StandardCharsets.UTF_8));
  }

  /// Closes with 1000.
  default void close() {
    close(1000, "");
  }

  /// Says goodbye, and does not wait for an answer. Once it is closed, a further call does nothing.
  ///
  /// @param code 1000 to 1003, 1007 to 1014, or one of your own from 3000 to 4999
  /// @param reason a few words; more than 123 bytes are cut off
  /// @throws IllegalArgumentException for another code
  void close(int code, String reason);

  /// Whether messages may still come or go.
  boolean isOpen();

  /// The request that opened it, with path variables and what filters put beside it. It is the
  /// current one in the handler.
  Request request();

  /// The subprotocol that was chosen from the client's list.
  Optional<String> subprotocol();
}
