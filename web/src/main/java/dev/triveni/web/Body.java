package dev.triveni.web;

import dev.triveni.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a response carries. Immutable.
public sealed interface Body {

  /// Nothing.
  enum Empty implements Body {
    /// The one value.
    EMPTY
  }

  /// Bytes that are here already. They are not copied: leave them alone.
  record Bytes(byte[] bytes) implements Body {}

  /// A value that is written as JSON when the response leaves.
  ///
  /// @param schema what of the value is written; null for what its class declares
  record Json(@Nullable Object value, @Nullable Schema<?> schema) implements Body {}

  /// A part of a file.
  ///
  /// @param file where it is
  /// @param from the first byte to send
  /// @param length how many bytes to send; -1 for all to the end
  record File(Path file, long from, long length) implements Body {

    /// The whole file.
    public File(Path file) {
      this(file, 0, -1);
    }
  }

  /// Bytes that are written while the client reads.
  record Stream(Response.StreamWriter writer) implements Body {}

  /// Server-sent events.
  record Events(EventWriter writer) implements Body {}

  /// A WebSocket.
  ///
  /// @param handler talks to the client
  /// @param subprotocols what it can speak
  /// @param request the request it belongs to; null until a route has handled that
  record WebSocket(WebSocketHandler handler, List<String> subprotocols, @Nullable Request request)
      implements Body {

    /// Copies the list.
    public WebSocket {
      subprotocols = List.copyOf(subprotocols);
    }

    /// This one in its request, unless it has one.
    public WebSocket in(Request outer) {
      return request == null ? new WebSocket(handler, subprotocols, outer) : this;
    }
  }
}
