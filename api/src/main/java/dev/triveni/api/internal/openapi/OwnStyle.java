package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import java.util.Map;

/// Triveni's own style. Immutable.
record OwnStyle() implements Style {

  @Override
  public Map<String, Object> operation(Endpoint endpoint, Said said, Map<String, Object> object) {
    return object;
  }

  @Override
  public Map<String, Object> document(Map<String, Object> document) {
    return document;
  }
}
