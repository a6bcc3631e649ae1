package dev.triveni.web;

import dev.triveni.web.spi.RequestHead;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A request made by hand, for tests of what works in a request without being a handler. Immutable.
///
/// ```java
/// TestRequest.get("/hello?name=Ann").run(app, request -> assertThat(greeting()).isEqualTo("Ann"));
/// ```
///
/// It passes the filters of the application, so that it has a session and whatever else they put
/// beside it; then the test does its work in the place of a route.
public final class TestRequest {
  private static final long BODY_LIMIT = Integer.MAX_VALUE;

  private final String method;
  private final String target;
  private final List<String> fields;
  private final byte[] body;
  private final UnaryOperator<Request> more;

  private TestRequest(
      String method, String target, List<String> fields, byte[] body, UnaryOperator<Request> more) {
    this.method = method;
    this.target = target;
    this.fields = fields;
    this.body = body;
    this.more = more;
  }

  /// A request without a body.
  public static TestRequest of(String method, String target) {
    return new TestRequest(method, target, List.of(), new byte[0], request -> request);
  }

  /// `GET` at a path with its query.
  public static TestRequest get(String target) {
    return of("GET", target);
  }

  /// `POST` with a body of JSON text.
  public static TestRequest post(String target, String json) {
    return new TestRequest(
        "POST",
        target,
        List.of("Content-Type", "application/json"),
        json.getBytes(StandardCharsets.UTF_8),
        request -> request);
  }

  /// This request with one more header field.
  public TestRequest header(String name, String value) {
    List<String> all = Stream.concat(fields.stream(), Stream.of(name, value)).toList();
    return new TestRequest(method, target, all, body, more);
  }

  /// This request with a path variable, as the converter of a route would have read it.
  public TestRequest variable(String name, Object value) {
    return also(request -> {
      Map<String, Object> variables = new HashMap<>(request.variables());
      variables.put(name, value);
      return request.withVariables(variables);
    });
  }

  /// This request with a value beside it, as a filter would have put it there.
  public <T> TestRequest with(Key<T> key, T value) {
    return also(request -> request.with(key, value));
  }

  private TestRequest also(UnaryOperator<Request> next) {
    return new TestRequest(
        method, target, fields, body, request -> next.apply(more.apply(request)));
  }

  /// Does the work with this request as the current one, and what it leaves for after the response.
  /// Ends the set-up of the application, which need not run.
  ///
  /// @throws X what the work throws
  /// @throws IllegalStateException if a filter answers, so that the work is not done
  @SuppressWarnings("unchecked") // the work throws an X, or what is not checked
  public <X extends Exception> void run(App app, Work<X> work) throws X {
    AtomicReference<Optional<Throwable>> thrown = new AtomicReference<>(Optional.of(notReached()));
    Handler route =
        request -> {
          thrown.set(thrownBy(work, request));
          return Response.noContent();
        };
    app.within(() -> app.serve(head(), body(), route, more));
    switch (thrown.get().orElse(null)) {
      case null -> {
        // done
      }
      case Error e -> throw e;
      case Throwable e -> throw (X) e;
    }
  }

  private static Optional<Throwable> thrownBy(Work<?> work, Request request) {
    try {
      work.run(request);
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }

  private IllegalStateException notReached() {
    return new IllegalStateException(
        "TRV-WEB-135 A filter answered %s %s, so that the work was not done. Give the request what the filter looks for: a header, a cookie."
            .formatted(method, target));
  }

  private RequestHead head() {
    Headers headers = Headers.of(fields.toArray(String[]::new));
    int mark = target.indexOf('?');
    return new RequestHead(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        "HTTP/1.1",
        "http",
        headers.find("Host").orElse("localhost"),
        headers,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
  }

  private RequestBody body() {
    return new RequestBody(new ByteArrayInputStream(body), body.length, BODY_LIMIT);
  }

  /// Work in a request that may fail with an `X`.
  @FunctionalInterface
  public interface Work<X extends Exception> {

    /// Does the work.
    void run(Request request) throws X;
  }
}
