package dev.triveni.api.internal;

import dev.triveni.api.Provides.Scope;
import dev.triveni.web.App;
import dev.triveni.web.Body;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.WebSocketHandler;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The lifetimes of the values that are provided for one request: until the endpoint has returned,
/// and until its response is sent. Used by one thread at a time.
final class Lifetimes {
  private final Lifetime call = new Lifetime(() -> {});
  private final Lifetime request;
  private @Nullable Throwable failure;
  private boolean talks;

  /// @param request whose response ends them
  Lifetimes(Request request) {
    this.request = new Lifetime(() -> request.afterResponse(this::close));
  }

  /// Those of values that are used without a request, until they are closed.
  Lifetimes() {
    this.request = new Lifetime(() -> {});
  }

  /// That of a scope shorter than the application.
  Lifetime of(Scope scope) {
    return scope == Scope.CALL ? call : request;
  }

  /// Does the work of an endpoint. If it fails, both end, and what remains of the failure is
  /// thrown.
  ///
  /// @throws Exception what goes wrong in the end
  Response around(Callable<Response> work) throws Exception {
    Response result;
    try {
      result = work.call();
      if (!talks) {
        Lifetime.throwIfAny(call.end(null));
      }
    } catch (Throwable e) {
      Lifetime.throwIfAny(request.end(call.end(e)));
      throw e;
    }
    return talks || request.isEmpty() ? result : watched(result);
  }

  /// The handler of a WebSocket, with whose end both end; what remains of its failure is thrown.
  WebSocketHandler untilEndOf(WebSocketHandler handler) {
    talks = true;
    if (!call.isEmpty()) {
      request.add(call::end);
    }
    return socket -> {
      try {
        handler.handle(socket);
      } catch (Throwable e) {
        Lifetime.throwIfAny(request.end(e));
        throw e;
      }
      Lifetime.throwIfAny(request.end(null));
    };
  }

  /// The response, which tells if it breaks off while it is written.
  private Response watched(Response response) {
    return switch (response.body()) {
      case Body.Stream(var writer) ->
          response.withBody(new Body.Stream(out -> watch(() -> writer.writeTo(out))));
      case Body.Events(var writer) ->
          response.withBody(new Body.Events(sink -> watch(() -> writer.writeTo(sink))));
      case Body.WebSocket(var handler, var protocols, var owner) ->
          response.withBody(
              new Body.WebSocket(socket -> watch(() -> handler.handle(socket)), protocols, owner));
      case Body.Empty _, Body.Bytes _, Body.Json _, Body.File _ -> response;
    };
  }

  private void watch(App.Hook writing) throws Exception {
    try {
      writing.run();
    } catch (Exception | Error e) {
      failure = e;
      throw e;
    }
  }

  /// Ends both.
  ///
  /// @throws Exception what goes wrong, unless the response broke off because of it
  void close() throws Exception {
    Throwable known = failure;
    Throwable left = request.end(call.end(known));
    if (left != null && !left.equals(known)) {
      Lifetime.throwIfAny(left);
    }
  }
}
