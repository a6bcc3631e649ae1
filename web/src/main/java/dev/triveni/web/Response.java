package dev.triveni.web;

import dev.triveni.schema.Schema;
import dev.triveni.web.internal.AttachmentName;
import dev.triveni.web.internal.ListedHeaders;
import dev.triveni.web.internal.PercentCoding;
import dev.triveni.web.internal.Vary;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client gets: a status, header fields and a body. Immutable; each method that changes
/// something returns another response.
///
/// ```java
/// Response.json(article).withStatus(201).header("Location", "/articles/7");
/// ```
public final class Response {
  private static final ListedHeaders TEXT =
      ListedHeaders.of("Content-Type", "text/plain; charset=utf-8");
  private static final ListedHeaders HTML =
      ListedHeaders.of("Content-Type", "text/html; charset=utf-8");
  private static final ListedHeaders JSON = ListedHeaders.of("Content-Type", "application/json");
  private static final ListedHeaders EVENTS =
      ListedHeaders.of(
          "Content-Type",
          "text/event-stream; charset=utf-8",
          "Cache-Control",
          "no-cache",
          "X-Accel-Buffering",
          "no");

  private final int status;
  private final ListedHeaders headers;
  private final Body body;

  private Response(int status, ListedHeaders headers, Body body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// A response without a body.
  public static Response status(int status) {
    return new Response(checked(status), ListedHeaders.NONE, Body.Empty.EMPTY);
  }

  /// 204: done, and nothing to say.
  public static Response noContent() {
    return status(204);
  }

  /// Plain text.
  public static Response text(String text) {
    return new Response(200, TEXT, new Body.Bytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// An HTML page. The text goes out as it is: escape what comes from users, or use templates.
  public static Response html(String html) {
    return new Response(200, HTML, new Body.Bytes(html.getBytes(StandardCharsets.UTF_8)));
  }

  /// A value as JSON: a record, a collection, a map, a scalar.
  public static Response json(@Nullable Object value) {
    return new Response(200, JSON, new Body.Json(value, null));
  }

  /// A value as JSON, of which only what the schema declares is written.
  public static Response json(@Nullable Object value, Schema<?> schema) {
    return new Response(200, JSON, new Body.Json(value, schema));
  }

  /// Bytes of a media type.
  public static Response bytes(byte[] bytes, String mediaType) {
    return of(new Body.Bytes(bytes)).type(mediaType);
  }

  /// A file of the disk; its media type follows from its name. A client may ask for a part of it,
  /// and whether it has changed.
  public static Response file(Path file) {
    return of(new Body.File(file)).type(MediaTypes.of(String.valueOf(file.getFileName())));
  }

  /// Bytes that are written while the client reads. A slow client makes the writer wait; one that
  /// leaves interrupts it.
  public static Response stream(String mediaType, StreamWriter writer) {
    return of(new Body.Stream(writer)).type(mediaType);
  }

  /// Server-sent events, from a plain loop.
  ///
  /// ```java
  /// Response.events(events -> { for (String word : words) events.send(word); });
  /// ```
  public static Response events(EventWriter writer) {
    return new Response(200, EVENTS, new Body.Events(writer));
  }

  /// A WebSocket, if the request asks for one; else an error that says so.
  ///
  /// ```java
  /// Response.webSocket(socket -> { for (Message message : socket) socket.send(message); });
  /// ```
  ///
  /// @param subprotocols what the handler can speak; the client gets the first of its own list that
  ///   is among them
  public static Response webSocket(WebSocketHandler handler, String... subprotocols) {
    Body body = new Body.WebSocket(handler, List.of(subprotocols), null);
    return new Response(101, ListedHeaders.NONE, body);
  }

  /// 303: the client shall get another page.
  public static Response redirect(String location) {
    return redirect(location, 303);
  }

  /// A redirection with its status: 301, 302, 303, 307 or 308.
  ///
  /// @param location a URL or a path; what no URL may contain is percent-encoded
  public static Response redirect(String location, int status) {
    return Response.status(status).header("Location", PercentCoding.encodeUrl(location));
  }

  /// A response with this body and status 200.
  public static Response of(Body body) {
    return new Response(200, ListedHeaders.NONE, body);
  }

  /// This response with another status. With 204, 205 and 304 no body is sent.
  ///
  /// @throws IllegalArgumentException if it is not between 200 and 599
  public Response withStatus(int status) {
    return new Response(checked(status), headers, body);
  }

  /// This response with one more header line.
  public Response header(String name, String value) {
    return new Response(status, headers.adding(name, value), body);
  }

  /// This response with the header field `name` set to just this value.
  public Response setHeader(String name, String value) {
    return new Response(status, headers.with(name, value), body);
  }

  /// This response without the header field.
  public Response withoutHeader(String name) {
    return new Response(status, headers.without(name), body);
  }

  /// This response with all of these header lines added.
  public Response headers(Headers more) {
    return new Response(status, headers.adding(more), body);
  }

  /// This response, which depends on this field of the request: caches keep one for each value.
  public Response varyBy(String field) {
    return Vary.by(field, this);
  }

  /// This response with its `Content-Type` set.
  public Response type(String mediaType) {
    return setHeader("Content-Type", mediaType);
  }

  /// This response with a cookie set.
  public Response cookie(Cookie cookie) {
    return header("Set-Cookie", cookie.toString());
  }

  /// This response, which browsers save as a file of this name instead of showing it.
  ///
  /// ```java
  /// Response.file(report).attachment("Übersicht 2026.pdf")
  /// ```
  public Response attachment(String fileName) {
    return setHeader("Content-Disposition", AttachmentName.field(fileName));
  }

  /// This response with another body.
  public Response withBody(Body body) {
    return new Response(status, headers, body);
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// The header fields.
  public Headers headers() {
    return headers;
  }

  /// The body.
  public Body body() {
    return body;
  }

  private static int checked(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "TRV-WEB-016 " + status + " is not the status of a response. Use 200 to 599.");
    }
    return status;
  }

  /// Writes a streamed body.
  @FunctionalInterface
  public interface StreamWriter {

    /// Writes all bytes; flushes where the client shall see them before the end.
    ///
    /// @throws Exception whatever goes wrong; it is logged, and the stream breaks off
    void writeTo(OutputStream out) throws Exception;
  }
}
