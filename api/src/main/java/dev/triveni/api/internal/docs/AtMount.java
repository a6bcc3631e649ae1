package dev.triveni.api.internal.docs;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Serves the document in FastAPI's style: below a mount, that is its first server. Thread-safe.
///
/// @param document the document without it
/// @param serve what serves a document
/// @param plain serves that one
record AtMount(Map<?, ?> document, Function<Map<String, Object>, Handler> serve, Handler plain)
    implements Handler {

  @Override
  public Response handle(Request request) throws Exception {
    String path = request.mountPath();
    return path.isEmpty() ? plain.handle(request) : serve.apply(withServer(path)).handle(request);
  }

  private Map<String, Object> withServer(String path) {
    Map<String, Object> whole = new LinkedHashMap<>();
    document.forEach((name, member) -> whole.put(String.valueOf(name), member));
    List<Object> servers = new ArrayList<>(List.of(Map.of("url", path)));
    if (document.get("servers") instanceof List<?> told) {
      servers.addAll(told);
    }
    whole.put("servers", servers);
    return whole;
  }
}
