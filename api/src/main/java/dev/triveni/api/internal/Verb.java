package dev.triveni.api.internal;

import dev.triveni.api.Delete;
import dev.triveni.api.Get;
import dev.triveni.api.Patch;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Socket;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/// What an annotation such as {@link Get} says. Immutable.
///
/// @param name the method of the request, such as `GET`; that of a WebSocket is its own
/// @param path the path below that of the class
/// @param status the status of a response that went well; 0 for the usual one
/// @param route what links call it; empty for nothing
record Verb(String name, String path, int status, String route) {

  /// What a WebSocket is asked for with.
  static final String SOCKET = "WEBSOCKET";

  /// Those of a method; usually none or one.
  static List<Verb> of(Method method) {
    return Stream.of(method.getAnnotations()).flatMap(Verb::of).toList();
  }

  private static Stream<Verb> of(Annotation annotation) {
    return switch (annotation) {
      case Get get -> Stream.of(new Verb("GET", get.value(), get.status(), get.name()));
      case Post post -> Stream.of(new Verb("POST", post.value(), post.status(), post.name()));
      case Put put -> Stream.of(new Verb("PUT", put.value(), put.status(), put.name()));
      case Patch patch -> Stream.of(new Verb("PATCH", patch.value(), patch.status(), patch.name()));
      case Delete delete ->
          Stream.of(new Verb("DELETE", delete.value(), delete.status(), delete.name()));
      case Socket socket -> Stream.of(new Verb(SOCKET, socket.value(), 0, ""));
      default -> Stream.empty();
    };
  }
}
