package dev.triveni.api;

import dev.triveni.api.internal.Representation;
import dev.triveni.schema.Described;
import java.util.Optional;

/// Sends only the members of its JSON that a client wants, by `X-Fields: name,owner{name}`, as
/// Flask-RESTX does. An endpoint, a class, a router or the whole API asks for it:
///
/// ```java
/// @Get("/pets/{id}") @Uses(FieldMasks.class)
/// Pet show(int id) { … }
/// ```
///
/// An `ETag` tells the whole state all the same ({@link EntityTags}).
@Provides
public final class FieldMasks {

  /// The members that a request asks for.
  ///
  /// @throws dev.triveni.web.HttpException 400 if they are not told as they should be
  public FieldMasks(
      @Header("X-Fields")
          @Described(description = "The members that are wanted, such as name,owner{name}.")
          Optional<String> fields,
      ResponseChanges response) {
    response.changeLast(Representation.mask(fields));
  }
}
