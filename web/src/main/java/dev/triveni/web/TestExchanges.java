package dev.triveni.web;

import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.SocketUpgrade;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hands the requests of a test client to its application, as an engine would, and takes the
/// responses. Used by one thread.
final class TestExchanges implements AutoCloseable {
  private static final byte[] NOTHING = new byte[0];

  private final App app;
  private final long bodyLimit;
  private final CookieJar cookies = new CookieJar();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private URI base = URI.create("http://localhost");
  private Headers always = Headers.none();
  private Optional<Signals.Subscription> watch = Optional.empty();

  TestExchanges(App app) {
    this.app = app;
    this.bodyLimit = app.config().read("server", ServerSettings.class).bodyBytes();
  }

  /// Where the application seems to be.
  void at(URI url) {
    base = url;
  }

  /// What goes with every request.
  void headers(Headers fields) {
    always = fields;
  }

  /// Throws what no error handler expects.
  void raise() {
    if (watch.isEmpty()) {
      watch =
          Optional.of(app.signals().on(RequestFailed.class, event -> failures.add(event.error())));
    }
  }

  CookieJar cookies() {
    return cookies;
  }

  /// A request for a path below that of the application.
  SentRequest request(String method, String target, Headers headers, byte[] body) {
    String prefix = base.getRawPath();
    boolean atTop = prefix.isEmpty() || prefix.equals("/");
    return new SentRequest(method, atTop ? target : prefix + target, headers, body);
  }

  /// The request that follows a redirection.
  Optional<SentRequest> next(SentRequest sent, TestResponse response) {
    return sent.after(response, base);
  }

  /// Everything before the body, cookies and the like included.
  RequestHead head(SentRequest sent) {
    return sent.head(base, cookies.addTo(withAlways(sent.headers()), sent.path()));
  }

  private Headers withAlways(Headers headers) {
    Response fields = Response.status(200).headers(always);
    for (String name : headers.names()) {
      fields = fields.withoutHeader(name);
    }
    return fields.headers(headers).headers();
  }

  /// Keeps the cookies of a response.
  void keepCookies(Headers headers, SentRequest sent) {
    headers.all("Set-Cookie").forEach(line -> cookies.keep(line, sent.path()));
  }

  /// The whole response to a request.
  TestResponse send(SentRequest sent) {
    return received(serve(sent), sent);
  }

  /// The response to a request, of which nothing is written yet.
  Reply serve(SentRequest sent) {
    failures.clear();
    RequestBody body =
        new RequestBody(new ByteArrayInputStream(sent.body()), sent.body().length, bodyLimit);
    Reply reply = app.serve(head(sent), body);
    keepCookies(reply.headers(), sent);
    return reply;
  }

  /// All of a response, once the work that it left behind is done.
  TestResponse received(Reply reply, SentRequest sent) {
    try {
      reply.upgrade().ifPresent(SocketUpgrade::abandon);
      boolean bodiless = sent.method().equals("HEAD") || reply.upgrade().isPresent();
      byte[] body = bodiless ? NOTHING : bytes(reply);
      return new TestResponse(reply, body, app.schemas(), sent.target());
    } finally {
      reply.afterwards().run();
      awaitBackground();
      throwFailure();
    }
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

  private void awaitBackground() {
    try {
      app.background().await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailure() {
    if (!failures.isEmpty()) {
      switch (failures.getFirst()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable failure -> throw new IllegalStateException("The request failed", failure);
      }
    }
  }

  /// Looks for failures no longer.
  @Override
  public void close() {
    watch.ifPresent(Signals.Subscription::close);
  }
}
