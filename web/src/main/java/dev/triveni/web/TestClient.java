package dev.triveni.web;

import dev.triveni.schema.Schema;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.SocketUpgrade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
  private static final int REDIRECTIONS = 20;

  private final App app;
  private final RunningApp run;
  private final TestExchanges exchanges;
  private final List<TestSocket> sockets = new ArrayList<>();
  private boolean follows;

  private TestClient(App app, RunningApp run) {
    this.app = app;
    this.run = run;
    this.exchanges = new TestExchanges(app);
  }

  /// Starts the application, and returns when everything is prepared.
  ///
  /// @throws SetupException with every mistake in the set-up
  public static TestClient of(App app) {
    return new TestClient(app, app.startWithoutServer());
  }

  /// Asks as if the application were there: `https://shop.example`. A path of the URL begins the
  /// path of each request.
  public TestClient at(String url) {
    exchanges.at(URI.create(url));
    return this;
  }

  /// Sends these fields, names and values in turn, with every request, unless the request has one
  /// of the same name.
  public TestClient headers(String... namesAndValues) {
    exchanges.headers(Headers.of(namesAndValues));
    return this;
  }

  /// Follows redirections within the application, and keeps them as {@link TestResponse#history}.
  public TestClient followRedirects() {
    follows = true;
    return this;
  }

  /// Throws what a handler throws that no error handler expects, instead of returning status 500.
  public TestClient raising() {
    exchanges.raise();
    return this;
  }

  /// Sends `GET`.
  public TestResponse get(String target) {
    return send("GET", target, Headers.none(), NOTHING);
  }

  /// Sends `GET` with header fields.
  public TestResponse get(String target, Headers headers) {
    return send("GET", target, headers, NOTHING);
  }

  /// Sends `GET` with query parameters.
  ///
  /// @param query values by name; a collection has several
  public TestResponse get(String target, Map<String, ?> query) {
    return get(target + "?" + SentForm.query(query));
  }

  /// Sends `GET`, and reads the response while it is written.
  public TestStream stream(String target) {
    return stream(target, Headers.none());
  }

  /// Sends `GET` with header fields, and reads the response while it is written.
  public TestStream stream(String target, Headers headers) {
    SentRequest sent = exchanges.request("GET", target, headers, NOTHING);
    try {
      return new TestStream(exchanges.serve(sent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    return send("POST", target, form);
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

  /// Sends any request with a form, as a browser does.
  public TestResponse send(String method, String target, Form form) {
    SentForm sent = SentForm.of(form);
    return send(method, target, Headers.of("Content-Type", sent.type()), sent.body());
  }

  /// Sends any request.
  ///
  /// @param target path and query, percent-encoded, which are sent as they are
  /// @throws UncheckedIOException if the body of the response breaks off
  public TestResponse send(String method, String target, Headers headers, byte[] body) {
    SentRequest sent = exchanges.request(method, target, headers, body);
    List<TestResponse> history = new ArrayList<>();
    TestResponse response = exchanges.send(sent);
    Optional<SentRequest> next = next(sent, response);
    while (next.isPresent()) {
      requireFew(history, response);
      history.add(response);
      sent = next.get();
      response = exchanges.send(sent);
      next = next(sent, response);
    }
    return response.after(history);
  }

  private Optional<SentRequest> next(SentRequest sent, TestResponse response) {
    return follows ? exchanges.next(sent, response) : Optional.empty();
  }

  private static void requireFew(List<TestResponse> history, TestResponse response) {
    if (history.size() == REDIRECTIONS) {
      throw new IllegalStateException(
          "TRV-WEB-140 The application answers with one redirection after the other, the last one"
              + " to "
              + response.header("Location").orElse("")
              + ". Do not follow them, and look at the first.");
    }
  }

  /// Looks at the session of the client, and changes it, as if a request had.
  ///
  /// ```java
  /// client.session(session -> session.put("user", 7));
  /// ```
  public TestClient session(Consumer<Session> change) {
    SentRequest sent = exchanges.request("GET", "/", Headers.none(), NOTHING);
    Request request = Request.of(exchanges.head(sent), "session", RequestBody.of(NOTHING), app);
    try {
      Response saved = app.sessionFilter().handle(request, inner -> changed(inner, change));
      exchanges.keepCookies(saved.headers(), sent);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The session cannot be changed", e);
    }
    return this;
  }

  private static Response changed(Request request, Consumer<Session> change) {
    change.accept(request.session());
    return Response.noContent();
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
    Headers asking = TestSocket.asking(headers, subprotocols);
    SentRequest sent = exchanges.request("GET", target, asking, NOTHING);
    Reply reply = exchanges.serve(sent);
    Optional<SocketUpgrade> upgrade = reply.upgrade();
    if (upgrade.isEmpty()) {
      throw new WebSocketDeniedException(exchanges.received(reply, sent));
    }
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

  /// Sets a cookie, as if the application had.
  public TestClient cookie(Cookie cookie) {
    exchanges.cookies().keep(cookie.toString(), "/");
    return this;
  }

  /// Forgets all cookies, as a new visitor has none.
  public TestClient forgetCookies() {
    exchanges.cookies().clear();
    return this;
  }

  /// The value of a cookie that the application has set.
  public Optional<String> cookie(String name) {
    return exchanges.cookies().find(name);
  }

  /// Closes the WebSockets as a server that stops, and stops the application.
  @Override
  public void close() {
    exchanges.close();
    sockets.forEach(TestSocket::stop);
    run.close();
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
}
