package dev.triveni.api;

import java.util.List;

/// The scopes that are needed by those who need a provider: those of the endpoint, and of every
/// provider between. A provider takes it as a parameter. Immutable.
///
/// ```java
/// @Provides
/// User user(SecurityScopes scopes, @OAuth2Password(tokenUrl = "token") String token) { … }
/// ```
///
/// @param scopes the scopes, those of the endpoint first
public record SecurityScopes(List<String> scopes) {

  /// Copies the list.
  public SecurityScopes {
    scopes = List.copyOf(scopes);
  }

  /// Whether somebody who was granted these has all that are needed.
  public boolean areIn(List<String> granted) {
    return granted.containsAll(scopes);
  }

  /// The value of `WWW-Authenticate` that asks for them: `Bearer scope="me items"`.
  public String challenge() {
    return scopes.isEmpty() ? "Bearer" : "Bearer scope=\"" + this + "\"";
  }

  /// The scopes with blanks between them.
  @Override
  public String toString() {
    return String.join(" ", scopes);
  }
}
