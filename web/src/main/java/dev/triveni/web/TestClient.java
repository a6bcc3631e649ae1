package dev.triveni.web;

import dev.triveni.schema.Schema;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.SocketUpgrade;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends requests to an application without a socket, for tests. Keeps cookies as a browser does. A
/// response is there once work in the background is done, too. Used by one thread.
///
/// ```java
/// try (TestClient client = TestClient.of(app)) {
///   assertThat(client.get("/").text()).isEqualTo("Hello, World!");
/// }
/// ```
public final class TestClient implements AutoCloseable {
  private static final byte[] NOTHING = new byte[0];

  private final App app;
  private final RunningApp run;
  private final long bodyLimit;
  private final CookieJar cookies = new CookieJar();
  private final List<TestSocket> sockets = new ArrayList<>();

  private TestClient(App app, RunningApp run, long bodyLimit) {
    this.app = app;
    this.run = run;
    this.bodyLimit = bodyLimit;
  }

  /// Starts the application, and returns when everything is prepared.
  ///
  /// @throws SetupException with every mistake in the set-up
  public static TestClient of(App app) {
    RunningApp run = app.startWithoutServer();
    return new TestClient(app, run, app.config().read("server", ServerSettings.class).bodyBytes());
  }

  /// Sends `GET`.
  public TestResponse get(String target) {
    return send("GET", target, Headers.none(), NOTHING);
  }

  /// Sends `GET` with header fields.
  public TestResponse get(String target, Headers headers) {
    return send("GET", target, headers, NOTHING);
  }

  /// Sends `DELETE`.
  public TestResponse delete(String target) {
    return send("DELETE", target, Headers.none(), NOTHING);
  }

  /// Sends `POST` with a body of JSON.
  ///
  /// @param body JSON text, if it is a `String`; else a value that is written as JSON
  public TestResponse post(String target, Object body) {
    return sendJson("POST", target, body);
  }

  /// Sends `POST` with a form, as a browser does: as `multipart/form-data` if it has files.
  public TestResponse post(String target, Form form) {
    SentForm sent = SentForm.of(form);
    return send("POST", target, Headers.of("Content-Type", sent.type()), sent.body());
  }

  /// Sends `PUT` with a body of JSON, as {@link #post} does.
  public TestResponse put(String target, Object body) {
    return sendJson("PUT", target, body);
  }

  /// Sends `PATCH` with a body of JSON, as {@link #post} does.
  public TestResponse patch(String target, Object body) {
    return sendJson("PATCH", target, body);
  }

  /// Sends any request without a body.
  public TestResponse send(String method, String target) {
    return send(method, target, Headers.none(), NOTHING);
  }

  /// Sends any request.
  ///
  /// @param target path and query, percent-encoded, which are sent as they are
  /// @throws UncheckedIOException if the body of the response breaks off
  public TestResponse send(String method, String target, Headers headers, byte[] body) {
    Reply reply = serve(method, target, headers, body);
    return kept(received(reply, method), target);
  }

  /// Opens a WebSocket, as a program does that is no browser.
  ///
  /// @param subprotocols what the client can speak, what it likes best first
  /// @throws WebSocketDeniedException with the response, if it is not opened
  public TestSocket webSocket(String target, String... subprotocols) {
    return webSocket(target, Headers.none(), subprotocols);
  }

  /// Opens a WebSocket with more header fields, such as the `Origin` of a page.
  ///
  /// @throws WebSocketDeniedException with the response, if it is not opened
  public TestSocket webSocket(String target, Headers headers, String... subprotocols) {
    Reply reply = serve("GET", target, TestSocket.asking(headers, subprotocols), NOTHING);
    Optional<SocketUpgrade> upgrade = reply.upgrade();
    if (upgrade.isEmpty()) {
      throw new WebSocketDeniedException(kept(received(reply, "GET"), target));
    }
    kept(new TestResponse(reply.status(), reply.headers(), NOTHING, app.schemas()), target);
    TestSocket socket = new TestSocket(reply, upgrade.get(), app.schemas());
    sockets.add(socket);
    return socket;
  }

  /// Runs a command of the application, as `run` with these arguments does.
  public CommandResult command(String... arguments) {
    return app.command("", List.of(arguments));
  }

  /// Runs a command of the application that asks, and is answered with the lines of `input`.
  public CommandResult commandWith(String input, String... arguments) {
    return app.command(input, List.of(arguments));
  }

  /// The value of a cookie that the application has set.
  public Optional<String> cookie(String name) {
    return cookies.find(name);
  }

  /// Closes the WebSockets as a server that stops, and stops the application.
  @Override
  public void close() {
    sockets.forEach(TestSocket::stop);
    run.close();
  }

  private Reply serve(String method, String target, Headers headers, byte[] body) {
    int mark = target.indexOf('?');
    String path = pathOf(target);
    RequestHead head =
        new RequestHead(
            method,
            path,
            mark < 0 ? "" : target.substring(mark + 1),
            "HTTP/1.1",
            "http",
            headers.find("Host").orElse("localhost"),
            cookies.addTo(headers, path),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    return app.serve(head, new RequestBody(new ByteArrayInputStream(body), body.length, bodyLimit));
  }

  private TestResponse kept(TestResponse response, String target) {
    String path = pathOf(target);
    response.headers().all("Set-Cookie").forEach(line -> cookies.keep(line, path));
    return response;
  }

  private static String pathOf(String target) {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  private TestResponse received(Reply reply, String method) {
    try {
      reply.upgrade().ifPresent(SocketUpgrade::abandon);
      boolean bodiless = method.equals("HEAD") || reply.upgrade().isPresent();
      byte[] body = bodiless ? NOTHING : bytes(reply);
      return new TestResponse(reply.status(), reply.headers(), body, app.schemas());
    } finally {
      reply.afterwards().run();
      awaitBackground();
    }
  }

  private void awaitBackground() {
    try {
      app.background().await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private TestResponse sendJson(String method, String target, Object body) {
    byte[] json =
        body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : toJson(body);
    return send(method, target, Headers.of("Content-Type", "application/json"), json);
  }

  private byte[] toJson(Object body) {
    Schema<Object> anything = app.schemas().of(Object.class);
    return anything.toJson(body);
  }

  private static byte[] bytes(Reply reply) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reply.body().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("The body of the response broke off", e);
    }
    if (reply.length() != Reply.UNKNOWN_LENGTH && reply.length() != out.size()) {
      throw new IllegalStateException(
          "The response has " + out.size() + " bytes, and promised " + reply.length());
    }
    return out.toByteArray();
  }
}
