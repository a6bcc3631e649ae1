package dev.triveni.web;

import dev.triveni.web.internal.Preconditions;
import dev.triveni.web.internal.ResponseTags;
import dev.triveni.web.internal.Validators;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Answers conditional requests: 304 if the client has the current state already, 412 if it wants
/// to change another one. Immutable.
///
/// ```java
/// app.add(Route.get("/articles/{id:int}", page).filter(Conditional.on(Articles::state)));
/// app.filter(Conditional.responses());
/// ```
public final class Conditional implements Filter {
  private final Function<Request, Optional<Revision>> current;

  private Conditional(Function<Request, Optional<Revision>> current) {
    this.current = current;
  }

  /// For something whose state can be told without making the response: the handler runs only if
  /// the conditions are met. The responses to `GET` and `HEAD` carry the state.
  ///
  /// @param current the state; empty if there is no such thing
  public static Conditional on(Function<Request, Optional<Revision>> current) {
    return new Conditional(current);
  }

  /// For something of which a text tells the state, such as a version number or a hash.
  public static Conditional etag(Function<Request, String> current) {
    return new Conditional(request -> Optional.of(Revision.of(current.apply(request))));
  }

  /// For something of which the last change tells the state.
  public static Conditional lastModified(Function<Request, Instant> current) {
    return new Conditional(request -> Optional.of(Revision.at(current.apply(request))));
  }

  /// For everything inside: responses to `GET` and `HEAD` get a tag of their bytes, if they have no
  /// `ETag`, are no streams, and may be stored. Each response is made all the same; only the way to
  /// the client is saved.
  public static Filter responses() {
    return (request, next) -> {
      Response response = next.handle(request);
      if (response.status() != 200 || !Preconditions.reads(request)) {
        return response;
      }
      Response tagged = ResponseTags.tagged(response, request.app().schemas());
      return switch (Preconditions.of(request, ResponseTags.revision(tagged))) {
        case FAILED -> throw Validators.failed(request);
        case UNCHANGED -> Validators.unchanged(tagged);
        case MET -> tagged;
      };
    };
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Optional<Revision> revision = current.apply(request);
    return switch (Preconditions.of(request, revision)) {
      case FAILED -> throw Validators.failed(request);
      case UNCHANGED -> Validators.unchanged(marked(Response.noContent(), revision));
      case MET -> {
        Response response = next.handle(request);
        yield Preconditions.reads(request) && response.status() < 300
            ? marked(response, revision)
            : response;
      }
    };
  }

  private static Response marked(Response response, Optional<Revision> revision) {
    return revision.map(state -> Validators.marked(response, state)).orElse(response);
  }
}
