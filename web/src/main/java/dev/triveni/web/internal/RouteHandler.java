package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.Filter;
import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;

/// The innermost handler of a route. Its request, with path variables and what filters put beside
/// it, is the current one while it runs and while what it returned is streamed.
record RouteHandler(Route route) implements Handler {

  /// The handler of a route with the route's filters around it.
  static Handler of(Route route) {
    Handler chain = new RouteHandler(route);
    for (Filter filter : route.filters().reversed()) {
      chain = filter.around(chain);
    }
    return chain;
  }

  @Override
  public Response handle(Request request) throws Exception {
    if (CurrentRequest.is(request)) {
      return withRequest(required(route.handler().handle(request)), request);
    }
    Response response =
        required(CurrentRequest.call(request, () -> route.handler().handle(request)));
    return switch (response.body()) {
      case Body.Stream(var writer) ->
          response.withBody(
              new Body.Stream(out -> CurrentRequest.run(request, () -> writer.writeTo(out))));
      case Body.Events(var writer) ->
          response.withBody(
              new Body.Events(events -> CurrentRequest.run(request, () -> writer.writeTo(events))));
      case Body.WebSocket _ -> withRequest(response, request);
      case Body.Empty _, Body.Bytes _, Body.Json _, Body.File _ -> response;
    };
  }

  /// A WebSocket lives longer than this call, and wants its request.
  private static Response withRequest(Response response, Request request) {
    return response.body() instanceof Body.WebSocket socket
        ? response.withBody(socket.in(request))
        : response;
  }

  @SuppressWarnings("ConstantValue") // a lambda may return null, whatever its type says
  private Response required(Response response) {
    if (response == null) {
      throw new IllegalStateException(
          "TRV-WEB-025 The handler of "
              + route
              + " ("
              + route.place()
              + ") returned null. Return a Response, such as Response.noContent().");
    }
    return response;
  }
}
