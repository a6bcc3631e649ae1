package dev.triveni.api.internal;

import dev.triveni.api.Events;
import dev.triveni.schema.Schema;
import dev.triveni.web.Event;
import dev.triveni.web.EventSink;
import dev.triveni.web.EventWriter;
import dev.triveni.web.Response.StreamWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Writes values of one type one after the other, each as soon as it is there.
final class TypedStreams {
  private TypedStreams() {}

  /// JSON Lines.
  @SuppressWarnings("unchecked") // the schema is that of the declared type, which the values have
  static StreamWriter lines(Stream<?> values, Schema<?> schema) {
    return out -> {
      for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
        ((Schema<Object>) schema).write(each.next(), out);
        out.write('\n');
        out.flush();
      }
    };
  }

  /// Texts or bytes as they are.
  static StreamWriter chunks(Stream<?> chunks) {
    return out -> {
      for (Iterator<?> each = chunks.iterator(); each.hasNext(); ) {
        out.write(bytes(each.next()));
        out.flush();
      }
    };
  }

  /// A text in UTF-8, or bytes.
  static byte[] bytes(Object textOrBytes) {
    return textOrBytes instanceof String text
        ? text.getBytes(StandardCharsets.UTF_8)
        : (byte[]) textOrBytes;
  }

  /// Server-sent events.
  @SuppressWarnings("unchecked") // the schema is that of the declared type, which the values have
  static EventWriter events(Events<?> events, Schema<?> schema) {
    return sink -> ((Events<Object>) events).writeTo(new TypedSink(sink, (Schema<Object>) schema));
  }

  /// Writes values to a sink of text.
  private record TypedSink(EventSink sink, Schema<Object> schema) implements Events.Sink<Object> {
    @Override
    public void send(Object value) throws IOException {
      sink.send(event(value));
    }

    @Override
    public void send(String name, Object value) throws IOException {
      sink.send(event(value).named(name));
    }

    @Override
    public void send(Object value, UnaryOperator<Event> form) throws IOException {
      sink.send(form.apply(event(value)));
    }

    @Override
    public void sendAsIs(Event event) throws IOException {
      sink.send(event);
    }

    @Override
    public void comment(String text) throws IOException {
      sink.comment(text);
    }

    private Event event(Object value) {
      return Event.of(new String(schema.toJson(value), StandardCharsets.UTF_8));
    }
  }
}
