package dev.triveni.web.internal;

import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Body;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.Reply.BodyWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/// Makes replies of responses: encodes JSON, opens files, and hands the current request on to the
/// writers of streams.
public final class Replies {
  /// What is longer is encoded twice. A list of some hundred records should not be.
  private static final int BUFFERED_JSON = 256 * 1024;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Schemas schemas;
  private final Schema<Object> anything;
  private final Sockets sockets;

  /// Encodes JSON with these schemas, and opens WebSockets.
  public Replies(Schemas schemas, Sockets sockets) {
    this.schemas = schemas;
    this.sockets = sockets;
    this.anything = schemas.of(Object.class);
  }

  /// The handler, which refuses where it would open a WebSocket that the request does not ask for,
  /// and sends of a file what the request asks for.
  Handler checked(Handler handler) {
    return request -> {
      Response response = handler.handle(request);
      if (response.body() instanceof Body.WebSocket) {
        sockets.require(request);
      }
      return WholeFile.answer(response, request);
    };
  }

  /// The reply for a response.
  ///
  /// @throws IOException if a file cannot be read, or a value cannot be written as JSON
  Reply of(Response response, Request request, Runnable afterwards) throws IOException {
    return switch (bodyOf(response)) {
      case Body.Empty _ -> reply(response, 0, _ -> {}, afterwards);
      case Body.Bytes(byte[] bytes) ->
          reply(response, bytes.length, out -> out.write(bytes), afterwards);
      case Body.Json json -> {
        BoundedBuffer buffer = encodedOrNull(json);
        yield buffer == null
            ? reply(response, Reply.UNKNOWN_LENGTH, encoder(json), afterwards)
            : reply(response, buffer.size(), buffer::writeTo, afterwards);
      }
      case Body.File file -> {
        FilePart part = FilePart.of(file, Files.size(file.file()));
        yield reply(response, part.length(), part, afterwards);
      }
      case Body.Stream(var writer) ->
          reply(response, Reply.UNKNOWN_LENGTH, new StreamedBody(request, writer), afterwards);
      case Body.Events(var writer) ->
          reply(
              response,
              Reply.UNKNOWN_LENGTH,
              new StreamedBody(request, out -> EventStream.write(writer, out, schemas)),
              afterwards);
      case Body.WebSocket socket ->
          reply(response, 0, sockets.upgrade(socket, request), afterwards);
    };
  }

  /// The reply when even the error could not be written: plain text, which cannot fail.
  Reply ofPlainError(HttpException error, Request request, Runnable afterwards) {
    byte[] text = error.detail().getBytes(StandardCharsets.UTF_8);
    Headers headers =
        Headers.of("Content-Type", "text/plain; charset=utf-8", "X-Request-Id", request.id());
    return new Reply(error.status(), headers, text.length, out -> out.write(text), afterwards);
  }

  /// The response with a body that these schemas have no more part in: an application inside of
  /// another one writes its JSON with its own schemas.
  Response settled(Response response) throws IOException {
    return switch (response.body()) {
      case Body.Json json -> {
        BoundedBuffer buffer = encodedOrNull(json);
        yield response.withBody(
            buffer == null
                ? new Body.Stream(encoder(json)::writeTo)
                : new Body.Bytes(buffer.toBytes()));
      }
      case Body.Events(var writer) ->
          response.withBody(new Body.Stream(out -> EventStream.write(writer, out, schemas)));
      case Body.Empty _, Body.Bytes _, Body.File _, Body.Stream _, Body.WebSocket _ -> response;
    };
  }

  /// Small values are encoded at once, so that their length is known and a failure is still a clean
  /// error; large ones are encoded again while they are sent, so that they are never held.
  private @Nullable BoundedBuffer encodedOrNull(Body.Json json) throws IOException {
    BoundedBuffer buffer = new BoundedBuffer(BUFFERED_JSON);
    try {
      encoder(json).writeTo(buffer);
      return buffer;
    } catch (BoundedBuffer.FullException _) {
      return null;
    }
  }

  @SuppressWarnings("unchecked") // whoever gives a schema gives a value of its type
  private BodyWriter encoder(Body.Json json) {
    Object value = json.value();
    Schema<?> declared = json.schema();
    if (value == null) {
      return out -> out.write(NULL);
    }
    Schema<Object> schema = declared == null ? anything : (Schema<Object>) declared;
    return out -> schema.write(value, out);
  }

  private static Body bodyOf(Response response) {
    return switch (response.status()) {
      case 204, 205, 304 -> Body.Empty.EMPTY;
      default -> response.body();
    };
  }

  private static Reply reply(
      Response response, long length, BodyWriter writer, Runnable afterwards) {
    return new Reply(response.status(), response.headers(), length, writer, afterwards);
  }
}
