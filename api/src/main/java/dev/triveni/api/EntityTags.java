package dev.triveni.api;

import dev.triveni.api.internal.Representation;
import dev.triveni.schema.Described;
import dev.triveni.web.Request;
import java.util.Optional;

/// Tells in the `ETag` of a response which state its JSON shows, and sends no body to a client that
/// has this state already: 304. Endpoints that read ask for it; those that change take a {@link
/// KnownState}.
///
/// ```java
/// @Get("/pets/{id}") @Uses(EntityTags.class)
/// Pet show(int id) { … }
/// ```
@Provides
@Responds(status = 304, description = "It is as If-None-Match says.")
public final class EntityTags {

  /// The state that a request knows.
  public EntityTags(
      @Header("If-None-Match") @Described(description = "The ETag of the state that is known.")
          Optional<String> known,
      Request request,
      ResponseChanges response) {
    response.change(made -> Representation.tagged(made, request, known.isPresent()));
  }
}
