package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import java.util.Map;

/// Triveni's own style. Immutable.
record OwnStyle() implements Style {

  @Override
  public Map<String, Object> operation(Endpoint endpoint, Said said, Map<String, Object> object) {
    return object;
  }

  @Override
  public Map<String, Object> schema(Map<String, Object> schema) {
    return schema;
  }

  @Override
  public String callback(Operation operation) {
    return operation.method().method().getName();
  }

  @Override
  public Map<String, Object> document(Map<String, Object> document) {
    return document;
  }
}
