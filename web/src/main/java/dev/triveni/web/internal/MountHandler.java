package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;

/// A handler below a prefix of the path: it sees the path that remains.
///
/// @param segments how many segments the prefix has; which ones may differ, if it has variables
record MountHandler(int segments, Handler handler) implements Handler {

  /// The name of the variable that takes the rest of the path.
  static final String REST = "rest";

  static MountHandler below(String prefix, Handler handler) {
    return new MountHandler((int) prefix.chars().filter(c -> c == '/').count(), handler);
  }

  @Override
  public Response handle(Request request) throws Exception {
    int end = 0;
    for (int i = 0; i < segments; i++) {
      end = request.path().indexOf('/', end + 1);
    }
    return handler.handle(
        request.below(end).withVariables(PathVariables.without(REST, request.variables())));
  }
}
