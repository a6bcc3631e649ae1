package dev.triveni.api.internal;

import dev.triveni.api.JsonSocket;
import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.FromRaw;
import dev.triveni.api.internal.Argument.TheChanges;
import dev.triveni.api.internal.Argument.TheSocket;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.WebSocket;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Optional;

/// What the parameters of a method that talks over a WebSocket may be. Used by one thread.
record SocketShape(Schemas schemas, Problems problems) {
  private static final Annotation[] NONE = {};

  /// Where the value of a parameter comes from, if it is a WebSocket.
  ///
  /// @param ofProvider whether the parameter is one of a provider
  /// @throws dev.triveni.schema.SchemaException if messages of its types cannot be read or written
  Optional<Argument> find(Invocable method, Named named, boolean ofProvider) {
    Class<?> raw = named.parameter().getType();
    if (raw != WebSocket.class && raw != JsonSocket.class) {
      return Optional.empty();
    }
    if (ofProvider) {
      problems.add(
          "TRV-API-234",
          method.place(),
          "Parameter '%s' is the WebSocket, and providers are called before it opens."
              .formatted(named.name()),
          "Take what is needed from the request, and let the endpoint talk.");
    }
    return Optional.of(
        raw == WebSocket.class ? new TheSocket(socket -> socket) : typed(method, named));
  }

  private TheSocket typed(Invocable method, Named named) {
    if (!(named.parameter().getAnnotatedType() instanceof AnnotatedParameterizedType type)) {
      problems.add(
          "TRV-API-235",
          method.place(),
          "Parameter '%s' is a JsonSocket that does not say of what.".formatted(named.name()),
          "Write the types that are received and sent: JsonSocket<Question, Answer>.");
      return new TheSocket(socket -> socket);
    }
    AnnotatedType[] types = type.getAnnotatedActualTypeArguments();
    Schema<?> received = schemas.of(types[0], NONE);
    Schema<Object> sent = writing(schemas.of(types[1], NONE));
    return new TheSocket(socket -> new TypedSocket(socket, received, sent));
  }

  @SuppressWarnings("unchecked") // the compiler sees to it that only this type is sent
  private static Schema<Object> writing(Schema<?> schema) {
    return (Schema<Object>) schema;
  }

  /// Notes what an endpoint cannot have.
  ///
  /// @param direct where its own parameters come from
  /// @param all those of its providers, too
  void check(Operation operation, List<Argument> direct, List<Argument> all) {
    if (operation.isSocket()) {
      checkSocket(operation.method(), direct, all);
    } else if (direct.stream().anyMatch(TheSocket.class::isInstance)) {
      problems.add(
          "TRV-API-230",
          operation.method().place(),
          "It talks over a WebSocket, and is declared to answer " + operation + ".",
          "Declare it with @Socket.");
    }
  }

  private void checkSocket(Invocable method, List<Argument> direct, List<Argument> all) {
    if (method.method().getReturnType() != void.class) {
      problems.add(
          "TRV-API-231",
          method.place(),
          "It talks over a WebSocket, and returns %s, which nobody gets."
              .formatted(method.method().getReturnType().getSimpleName()),
          "Return void, and send messages.");
    }
    if (direct.stream().filter(TheSocket.class::isInstance).count() != 1) {
      problems.add(
          "TRV-API-232",
          method.place(),
          "It has @Socket, and not just one parameter that is the WebSocket.",
          "Add a parameter WebSocket, or JsonSocket<Received, Sent>.");
    }
    if (direct.contains(TheChanges.CHANGES) || all.stream().anyMatch(SocketShape::isOfBody)) {
      problems.add(
          "TRV-API-233",
          method.place(),
          "The request for a WebSocket has no body, and its response is sent before the method is"
              + " called; one of the parameters needs either.",
          "Take values from path, query, header or cookies, and messages from the socket.");
    }
  }

  private static boolean isOfBody(Argument argument) {
    return switch (argument) {
      case FromBody _, FromForm _, FromFormModel _, FromFile _, FromRaw _ -> true;
      default -> false;
    };
  }
}
