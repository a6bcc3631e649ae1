package dev.triveni.api.internal.docs;

import java.util.Map;

/// How Swagger UI behaves. Immutable.
///
/// @param parameters its parameters
/// @param oauth what its dialogue for OAuth2 begins with
public record SwaggerSettings(Map<String, Object> parameters, Map<String, Object> oauth) {

  /// Copies the maps.
  public SwaggerSettings {
    parameters = Map.copyOf(parameters);
    oauth = Map.copyOf(oauth);
  }
}
