package dev.triveni.api.internal;

import dev.triveni.api.Callbacks;
import dev.triveni.api.Socket;
import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// An endpoint as it is declared. Immutable.
///
/// @param verb the method of the request, such as `GET`, or `WEBSOCKET`
/// @param path the whole path
/// @param status the status of a response that went well; 0 for the usual one
/// @param name what links call it; empty for nothing
/// @param group the class that declares it
/// @param method what answers
/// @param uses what it asks for beside its parameters
public record Operation(
    String verb,
    PathTemplate path,
    int status,
    String name,
    Group group,
    Invocable method,
    List<Used> uses) {

  /// Copies the list.
  public Operation {
    uses = List.copyOf(uses);
  }

  /// A class of endpoints. Immutable.
  ///
  /// @param type the class
  /// @param name its name in the documentation
  /// @param tag what its endpoints are grouped under in the documentation
  /// @param doc what its doc comment says
  /// @param deprecated whether clients should no longer use it
  /// @param inclusion what is said of it where it is included
  public record Group(
      Class<?> type,
      String name,
      String tag,
      String doc,
      boolean deprecated,
      Inclusion inclusion) {}

  /// Its route.
  Route route(Handler handler) {
    return new Route(
        isSocket() ? "GET" : verb,
        path.pattern(),
        handler,
        Optional.of(name).filter(said -> !said.isEmpty()),
        List.of(),
        Map.of(),
        method.place());
  }

  /// Whether it talks over a WebSocket.
  public boolean isSocket() {
    return verb.equals(Verb.SOCKET);
  }

  /// What it can speak, if it talks over a WebSocket.
  List<String> subprotocols() {
    Socket socket = isSocket() ? method.method().getAnnotation(Socket.class) : null;
    return socket == null ? List.of() : List.of(socket.subprotocols());
  }

  /// What is said of its responses beside its signature: of each status what is said nearest to it.
  ///
  /// @param provided what its providers say
  Collection<DeclaredResponse> responses(Stream<DeclaredResponse> provided) {
    Map<Integer, DeclaredResponse> nearest = new LinkedHashMap<>();
    Stream.of(
            group.inclusion().responses().stream(),
            provided,
            DeclaredResponse.on(group.type()),
            DeclaredResponse.on(method.method()))
        .flatMap(declared -> declared)
        .forEach(declared -> nearest.put(declared.status(), declared));
    return nearest.values();
  }

  /// Interfaces of what it asks of its client: those of routers, of its class and its own.
  List<Class<?>> callbacks() {
    return Stream.concat(
            group.inclusion().callbacks().stream(),
            Stream.of(group.type(), method.method())
                .map(element -> element.getAnnotation(Callbacks.class))
                .filter(Objects::nonNull)
                .flatMap(said -> Stream.of(said.value())))
        .distinct()
        .toList();
  }

  /// Whether others answer it: callbacks and webhooks are declared in interfaces.
  public boolean isOutgoing() {
    return group.type().isInterface();
  }

  /// Whether clients should no longer use it.
  public boolean isDeprecated() {
    return group.deprecated() || method.method().isAnnotationPresent(Deprecated.class);
  }

  /// Verb and path, for messages.
  @Override
  public String toString() {
    return verb + " " + path.pattern();
  }
}
