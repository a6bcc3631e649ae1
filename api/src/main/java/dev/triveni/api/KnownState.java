package dev.triveni.api;

import dev.triveni.api.internal.Representation;
import dev.triveni.schema.Described;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import java.lang.reflect.Type;
import java.util.Optional;

/// Which state of a thing a client knows that wants to change it, by `If-Match`: a parameter of
/// endpoints. A request that does not tell is answered with 428. The response has the `ETag` of
/// what the endpoint returns.
///
/// ```java
/// @Put("/pets/{id}")
/// Pet change(int id, NewPet draft, KnownState known) {
///   known.require(pets.get(id)); // 412 if it is another one by now
///   return pets.put(id, draft);
/// }
/// ```
///
/// Nothing keeps other requests from changing it in between: let what stores it compare, too, or
/// use {@link Crud}. Used by one thread.
@Provides
@Responds(
    status = 412,
    description = "It has changed since: its ETag is another one than If-Match says.")
@Responds(status = 428, description = "If-Match is missing.")
public final class KnownState {
  private final Request request;

  /// The state that a request knows.
  ///
  /// @throws HttpException 428 if it does not tell
  public KnownState(
      @Header("If-Match") @Described(description = "The ETag of the state that is known.")
          Optional<String> known,
      Request request,
      ResponseChanges response) {
    if (known.isEmpty()) {
      throw HttpException.of(
          428, "If-Match is missing. Send the ETag of what you have read in it.");
    }
    this.request = request;
    response.change(made -> Representation.tagged(made, request, false));
  }

  /// Refuses the request if the client knows another state than this.
  ///
  /// @param value what an endpoint with {@link EntityTags} returns for it
  /// @throws HttpException 412 if it does
  public void require(Object value) {
    require(value, value.getClass());
  }

  /// Refuses the request if the client knows another state than this.
  ///
  /// @param as the type that endpoints return, where it is not the value's own class
  /// @throws HttpException 412 if it does
  public void require(Object value, Type as) {
    Representation.requireKnown(value, as, request);
  }
}
