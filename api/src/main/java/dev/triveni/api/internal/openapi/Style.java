package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import java.util.Map;

/// Rewrites what was described in the words of another framework, or leaves it as it is.
sealed interface Style permits OwnStyle, FastApiStyle {

  /// The operation object.
  Map<String, Object> operation(Endpoint endpoint, Said said, Map<String, Object> object);

  /// The schema of a named type, or a reference to it.
  Map<String, Object> schema(Map<String, Object> schema);

  /// The name of a callback.
  String callback(Operation operation);

  /// The whole document, when its operations are rewritten.
  Map<String, Object> document(Map<String, Object> document);
}
