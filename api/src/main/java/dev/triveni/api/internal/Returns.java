package dev.triveni.api.internal;

import dev.triveni.api.Events;
import dev.triveni.api.ResponseFormat;
import dev.triveni.api.Sends;
import dev.triveni.api.Sends.Omitted;
import dev.triveni.schema.Schema;
import dev.triveni.schema.SchemaException;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Body;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What comes of the value that a method returns: the plan of a response. Immutable.
public sealed interface Returns {

  /// The response for what the method returned.
  Response response(@Nullable Object value, Request request);

  /// The status of a response that went well.
  int status();

  /// The plan for an operation; nothing if what it returns cannot be written, which is noted.
  static Optional<Returns> of(Operation operation, Schemas schemas, Problems problems) {
    Invocable method = operation.method();
    try {
      Returns returns = planned(operation, schemas, problems);
      requireStatus(operation, returns, problems);
      requireType(operation, problems);
      return Optional.of(returns);
    } catch (SchemaException e) {
      problems.add(
          "TRV-API-003",
          method.place(),
          "What it returns (%s) cannot be written as JSON: %s"
              .formatted(method.result().type().getTypeName(), String.join(" ", e.problems())),
          "Return a record, or a Response made by hand.");
      return Optional.empty();
    }
  }

  private static Returns planned(Operation operation, Schemas schemas, Problems problems) {
    ResultType type = operation.method().result();
    Class<?> raw = type.raw();
    int status = operation.status() == 0 ? 200 : operation.status();
    SaidFormat said = SaidFormat.of(operation, problems);
    Optional<String> mediaType = said.mediaType();
    if (raw == void.class) {
      return new Nothing(operation.status() == 0 ? 204 : status);
    } else if (raw == Response.class) {
      return new ByHand(mediaType, status);
    } else if (raw == URI.class && Redirect.STATUSES.contains(status)) {
      return new Redirect(status);
    } else if (raw == Path.class) {
      return new OfFile(mediaType.orElse("*/*"), status);
    } else if (raw == String.class || raw == byte[].class) {
      return mediaType.isPresent()
          ? new Plain(mediaType.get(), status)
          : value(operation, schemas, type, said.format(), status);
    } else if (type.held().isEmpty()) {
      return value(operation, schemas, type, said.format(), status);
    }
    ResultType held = type.held().get();
    if (raw == Optional.class) {
      return new OrNotFound(value(operation, schemas, held, said.format(), status));
    } else if (raw == Events.class) {
      return new EventsOf(held.schema(schemas), status);
    } else if (raw == Stream.class && mediaType.isPresent() && Chunks.isOf(held.raw())) {
      return new Chunks(mediaType.get(), status);
    } else if (raw == Stream.class) {
      return new Lines(held.schema(schemas), status);
    }
    return value(operation, schemas, type, said.format(), status);
  }

  private static Value value(
      Operation operation,
      Schemas schemas,
      ResultType type,
      @Nullable ResponseFormat format,
      int status) {
    Optional<Sends> said = said(operation);
    boolean named = said.filter(Sends::componentNames).isPresent();
    Schemas written = named ? schemas.withComponentNames() : schemas;
    ResultShape shape = ResultShape.of(type.schema(written), said, written);
    String mediaType = format == null ? "application/json" : format.mediaType();
    return new Value(shape.as(), Response.status(status).type(mediaType), shape, format);
  }

  /// What the method says of what it sends, or else its class.
  static Optional<Sends> said(Operation operation) {
    Method method = operation.method().method();
    return Optional.ofNullable(method.getAnnotation(Sends.class))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Sends.class)));
  }

  private static void requireStatus(Operation operation, Returns returns, Problems problems) {
    boolean hasBody =
        !(returns instanceof Nothing || returns instanceof ByHand || returns instanceof Redirect);
    if (hasBody && Set.of(204, 205, 304).contains(returns.status())) {
      problems.add(
          "TRV-API-018",
          operation.method().place(),
          "A response with status %d has no body, and the method returns %s."
              .formatted(returns.status(), operation.method().result().type().getTypeName()),
          "Return void, or declare another status.");
    }
  }

  private static void requireType(Operation operation, Problems problems) {
    Optional<Sends> wrong =
        said(operation)
            .filter(sends -> sends.as() == void.class)
            .filter(sends -> List.of(sends.omit()).contains(Omitted.UNSET));
    if (wrong.isPresent()) {
      problems.add(
          "TRV-API-180",
          operation.method().place(),
          "@Sends omits what is not set, and names no type that would be filled up.",
          "Say which: @Sends(as = Item.class, omit = UNSET).");
    }
  }

  private static <T> T present(Class<T> type, @Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException(
          "TRV-API-019 The endpoint returned null, and %s was declared. What may be absent is an Optional."
              .formatted(type.getSimpleName()));
    }
    return type.cast(value);
  }

  /// `void`: no body.
  record Nothing(int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      return Response.status(status);
    }
  }

  /// A response made by hand: as it is.
  ///
  /// @param mediaType what it is declared to have
  record ByHand(Optional<String> mediaType, int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      return present(Response.class, value);
    }
  }

  /// A text or bytes of a media type: just that.
  record Plain(String mediaType, int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      Object present = present(Object.class, value);
      return Response.bytes(TypedStreams.bytes(present), field(mediaType)).withStatus(status);
    }

    /// Texts are sent in UTF-8, which their media type says.
    private static String field(String mediaType) {
      boolean isBare = mediaType.startsWith("text/") && mediaType.indexOf(';') < 0;
      return isBare ? mediaType + "; charset=utf-8" : mediaType;
    }
  }

  /// `URI` with the status of a redirection: there.
  record Redirect(int status) implements Returns {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    @Override
    public Response response(@Nullable Object value, Request request) {
      return Response.redirect(present(URI.class, value).toString(), status);
    }
  }

  /// `Path`: the file.
  ///
  /// @param mediaType what it is declared as; any if its name tells it
  record OfFile(String mediaType, int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      Response file = Response.file(present(Path.class, value)).withStatus(status);
      return mediaType.equals("*/*") ? file : file.type(mediaType);
    }
  }

  /// `Stream` of texts or bytes with a media type: one after the other, each when it is there. The
  /// stream is closed in any case.
  ///
  /// @param mediaType what they are together; any if nothing is said of it
  record Chunks(String mediaType, int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      Stream<?> chunks = present(Stream.class, value);
      request.afterResponse(chunks::close);
      Response response =
          Response.stream(Plain.field(mediaType), TypedStreams.chunks(chunks)).withStatus(status);
      return mediaType.equals("*/*") ? response.withoutHeader("Content-Type") : response;
    }

    private static boolean isOf(Class<?> held) {
      return held == String.class || held == byte[].class;
    }
  }

  /// Any other type: its JSON, or what a format makes of that. Where it is `Object`, the value may
  /// also be a response made by hand.
  ///
  /// @param schema what it looks like
  /// @param empty the response without its body
  /// @param shape what of it is sent
  /// @param format what writes it; null for JSON
  record Value(Schema<?> schema, Response empty, ResultShape shape, @Nullable ResponseFormat format)
      implements Returns {
    @Override
    public int status() {
      return empty.status();
    }

    /// The media type of what is sent.
    public String mediaType() {
      return format == null ? "application/json" : format.mediaType();
    }

    @Override
    public Response response(@Nullable Object value, Request request) {
      if (value instanceof Response made) {
        return made; // of an endpoint that returns Object
      }
      if (value == null && schema.isRequired()) {
        present(Object.class, value);
      }
      return empty.withBody(
          format == null ? shape.body(value) : new Body.Bytes(format.write(shape.tree(value))));
    }
  }

  /// `Optional`: its JSON, or 404 if it is empty.
  record OrNotFound(Value value) implements Returns {
    @Override
    public int status() {
      return value.status();
    }

    @Override
    public Response response(@Nullable Object optional, Request request) {
      Optional<?> found = present(Optional.class, optional);
      if (found.isEmpty()) {
        throw HttpException.notFound("There is nothing at " + request.path() + ".");
      }
      return value.response(found.get(), request);
    }
  }

  /// `Stream`: JSON Lines, each written when it is there. The stream is closed in any case.
  record Lines(Schema<?> schema, int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      Stream<?> values = present(Stream.class, value);
      request.afterResponse(values::close);
      return Response.stream("application/jsonl", TypedStreams.lines(values, schema))
          .withStatus(status);
    }
  }

  /// `Events`: server-sent events with JSON in their data.
  record EventsOf(Schema<?> schema, int status) implements Returns {
    @Override
    public Response response(@Nullable Object value, Request request) {
      Events<?> events = present(Events.class, value);
      return Response.events(TypedStreams.events(events, schema)).withStatus(status);
    }
  }
}
