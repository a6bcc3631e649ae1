package dev.triveni.api.internal.security;

import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import java.util.Map;
import java.util.Optional;

/// A way to say who makes a request. Immutable.
///
/// @param name what the document calls it
/// @param object the security scheme object of the document
/// @param challenge what `WWW-Authenticate` says if it is missing
/// @param reader finds it in a request
public record Scheme(String name, Map<String, Object> object, String challenge, Reader reader) {

  /// The refusal of a request without it.
  HttpException refusal() {
    return HttpException.of(401, "Not authenticated").header("WWW-Authenticate", challenge);
  }

  /// Finds credentials in a request.
  interface Reader {

    /// What they are: a text, or user and password; empty if they are missing.
    ///
    /// @throws MalformedCredentialsException if they are there and cannot be read
    Optional<?> read(Request request);
  }
}
