package dev.triveni.api;

import dev.triveni.web.Event;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// A stream of server-sent events, each with a value of type `T` as JSON in its data.
///
/// ```java
/// @Get("/answer")
/// Events<Passage> answer(String q) {
///   return events -> {
///     for (Passage passage : best(q)) {
///       events.send(passage);
///     }
///   };
/// }
/// ```
@FunctionalInterface
public interface Events<T> {

  /// Sends the events: usually a loop. When the client leaves, the thread is interrupted and
  /// sending throws.
  ///
  /// @throws Exception whatever goes wrong; it is logged, and the stream breaks off
  void writeTo(Sink<T> events) throws Exception;

  /// Takes the events of one response, and sends each at once. Thread-safe.
  interface Sink<T> {

    /// Sends a value; waits while the client is slow.
    ///
    /// @throws IOException if the client has left
    void send(T value) throws IOException;

    /// Sends a value in an event that is given an id, a name or a time to wait: `events.send(price,
    /// event -> event.withId("7"))`.
    ///
    /// @throws IOException if the client has left
    void send(T value, UnaryOperator<Event> form) throws IOException;

    /// Sends a value in an event of this name.
    ///
    /// @throws IOException if the client has left
    void send(String name, T value) throws IOException;

    /// Sends an event whose data is a text, and not a value as JSON.
    ///
    /// @throws IOException if the client has left
    void sendAsIs(Event event) throws IOException;

    /// Sends a comment, which clients ignore.
    ///
    /// @throws IOException if the client has left
    void comment(String text) throws IOException;
  }
}
