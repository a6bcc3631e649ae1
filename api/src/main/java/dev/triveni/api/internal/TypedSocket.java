package dev.triveni.api.internal;

import dev.triveni.api.JsonSocket;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.Body;
import dev.triveni.web.Message;
import dev.triveni.web.Problem;
import dev.triveni.web.Request;
import dev.triveni.web.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/// Reads and writes the messages of a WebSocket with schemas. Thread-safe, as the socket is.
///
/// @param received the schema of what is received
/// @param sent the schema of what is sent
record TypedSocket(WebSocket socket, Schema<?> received, Schema<Object> sent)
    implements JsonSocket<Object, Object> {

  @Override
  public Object receive() {
    while (true) {
      Outcome<?> outcome = read(socket.receive());
      if (!(outcome instanceof Outcome.Invalid<?>)) {
        return outcome.orThrow();
      }
    }
  }

  @Override
  public Iterator<Object> iterator() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(socket.iterator(), Spliterator.ORDERED), false)
        .<Outcome<?>>map(this::read)
        .filter(outcome -> !(outcome instanceof Outcome.Invalid<?>))
        .<Object>map(Outcome::orThrow)
        .iterator();
  }

  @Override
  public void send(Object message) {
    socket.send(text(sent, message));
  }

  /// Reads a message; what is wrong with it is told to the client.
  private Outcome<?> read(Message message) {
    Outcome<?> outcome = received.read(message.bytes());
    if (outcome instanceof Outcome.Invalid<?>(List<Mistake> mistakes)) {
      tell(mistakes.stream().map(mistake -> mistake.within("message")).toList());
    }
    return outcome;
  }

  private void tell(List<Mistake> mistakes) {
    Request request = socket.request();
    Body body = request.app().errorFormat().render(Problem.of(mistakes), request).body();
    socket.send(
        switch (body) {
          case Body.Bytes(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
          case Body.Json json ->
              text(request.app().schemas().of(Object.class), Objects.requireNonNull(json.value()));
          default -> "The message has mistakes.";
        });
  }

  private static String text(Schema<Object> schema, Object value) {
    return new String(schema.toJson(value), StandardCharsets.UTF_8);
  }
}
