package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import dev.triveni.api.internal.Operation.Group;
import dev.triveni.schema.Definitions;
import dev.triveni.web.ErrorFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Describes endpoints as OpenAPI 3.1, from the plans that answer their requests.
public final class OpenApiDocument {
  private OpenApiDocument() {}

  /// The document as a tree.
  ///
  /// @param format what problems look like
  public static Object of(About about, List<Endpoint> endpoints, ErrorFormat format) {
    Definitions definitions = new Definitions();
    SharedResponses shared = new SharedResponses(format, definitions);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", info(about));
    document.put("servers", List.of(Map.of("url", about.server())));
    document.put("tags", tags(endpoints));
    document.put("paths", paths(endpoints, new OperationObjects(definitions, shared)));
    document.put(
        "components",
        Ordered.map(
            "schemas", new TreeMap<>(definitions.schemas()), "responses", shared.components()));
    return Objects.requireNonNull(KeywordOrder.of(document));
  }

  private static Map<String, Object> info(About about) {
    Map<String, Object> info = Ordered.map("title", about.title(), "version", about.version());
    if (!about.description().isEmpty()) {
      info.put("description", about.description());
    }
    return info;
  }

  private static Map<String, Map<String, Object>> paths(
      List<Endpoint> endpoints, OperationObjects objects) {
    Paths paths = new Paths();
    for (Endpoint endpoint : endpoints) {
      Operation operation = endpoint.operation();
      paths.put(
          operation.path(), operation.verb(), objects.of(endpoint, paths.names(operation.path())));
    }
    return paths.items();
  }

  private static List<Map<String, Object>> tags(List<Endpoint> endpoints) {
    Map<String, Map<String, Object>> tags = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      Group group = endpoint.operation().group();
      Map<String, Object> tag =
          tags.computeIfAbsent(group.tag(), name -> Ordered.map("name", name));
      if (!group.doc().isEmpty()) {
        tag.putIfAbsent("description", group.doc());
      }
    }
    return List.copyOf(tags.values());
  }
}
