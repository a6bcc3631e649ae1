package dev.triveni.web;

import java.util.Optional;
import java.util.function.Function;

/// What routes, filters, error handlers and commands are added to: an application, or a group.
///
/// @param <S> the type itself, which every call returns
public sealed interface Routes<S extends Routes<S>> permits App, Group.Setup {

  /// Adds a handler for `GET`, and for `HEAD`, which answers the same without a body.
  default S get(String pattern, Handler handler) {
    return add(Route.get(pattern, handler));
  }

  /// Adds a handler for `POST`.
  default S post(String pattern, Handler handler) {
    return add(Route.post(pattern, handler));
  }

  /// Adds a handler for `PUT`.
  default S put(String pattern, Handler handler) {
    return add(Route.put(pattern, handler));
  }

  /// Adds a handler for `PATCH`.
  default S patch(String pattern, Handler handler) {
    return add(Route.patch(pattern, handler));
  }

  /// Adds a handler for `DELETE`.
  default S delete(String pattern, Handler handler) {
    return add(Route.delete(pattern, handler));
  }

  /// Adds a WebSocket. Anything but a WebSocket client gets 426.
  ///
  /// @param subprotocols what the handler can speak; see {@link Response#webSocket}
  default S webSocket(String pattern, WebSocketHandler handler, String... subprotocols) {
    return add(Route.get(pattern, _ -> Response.webSocket(handler, subprotocols)));
  }

  /// Adds a route.
  S add(Route route);

  /// Adds a group of routes.
  S add(Group group);

  /// Hands every request below `prefix` to `handler`, with the path that remains: another
  /// application, static files, anything. A path that a route has is the route's, whatever the
  /// method.
  ///
  /// A mounted application is checked, starts, prepares and stops with the one around it; it
  /// answers its failures itself, and reads and writes JSON with its own schemas.
  default S mount(String prefix, Handler handler) {
    return add(Mount.of(prefix, handler));
  }

  /// Adds a mount.
  S add(Mount mount);

  /// Gives `{variable}` a value in the URLs of these routes that a request builds, where a link
  /// says nothing of it.
  S urlDefault(String variable, Function<Request, ? extends Optional<?>> value);

  /// Keeps the request's own `{variable}`, such as a language or a tenant, in the URLs of these
  /// routes, where a link says nothing of it.
  default S urlDefault(String variable) {
    return urlDefault(variable, request -> Optional.ofNullable(request.variables().get(variable)));
  }

  /// Wraps everything in here. The filter added first is the outermost, whenever the routes are
  /// added.
  S filter(Filter filter);

  /// Answers when a handler throws an `E`; the handler of the nearest superclass wins. One for
  /// {@link HttpException} also sees failures that nothing else handles, as errors of status 500.
  <E extends Throwable> S onError(Class<E> type, ErrorHandler<? super E> handler);

  /// Answers when a request ends with this error status: for an {@link HttpException} before any
  /// handler of its class, for another exception after those of its class. What was thrown is the
  /// cause.
  S onStatus(int status, ErrorHandler<HttpException> handler);

  /// Adds a command.
  S command(Command command);

  /// Adds a command without arguments; see {@link Command}.
  default S command(String name, String summary, Command.Action action) {
    return command(Command.of(name, summary, action));
  }

  /// Adds a command whose arguments are the components of a record; see {@link Command}.
  default <T extends Record> S command(
      String name, String summary, Class<T> arguments, Command.ActionWith<? super T> action) {
    return command(Command.of(name, summary, arguments, action));
  }
}
