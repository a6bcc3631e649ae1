package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Naming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// FastAPI's style: documents that its clients' generators have seen before. Used by one thread.
final class FastApiStyle implements Style {
  private static final Map<String, Object> MISTAKES =
      Ordered.map(
          "title", "HTTPValidationError",
          "type", "object",
          "properties",
              Map.of(
                  "detail",
                  Ordered.map(
                      "title", "Detail",
                      "type", "array",
                      "items", Map.of("$ref", "#/components/schemas/ValidationError"))));
  private static final Map<String, Object> MISTAKE =
      Ordered.map(
          "title",
          "ValidationError",
          "type",
          "object",
          "properties",
          Ordered.map(
              "loc",
                  Ordered.map(
                      "title", "Location",
                      "type", "array",
                      "items",
                          Map.of(
                              "anyOf",
                              List.of(Map.of("type", "string"), Map.of("type", "integer")))),
              "msg", Ordered.map("title", "Message", "type", "string"),
              "type", Ordered.map("title", "Error Type", "type", "string"),
              "input", Map.of("title", "Input"),
              "ctx", Ordered.map("title", "Context", "type", "object")),
          "required",
          List.of("loc", "msg", "type"));

  private final About about;
  private final FastApiSchemas schemas;
  private final Map<String, Object> bodies = new LinkedHashMap<>();

  /// @param definitions the named types
  FastApiStyle(About about, Definitions definitions) {
    this.about = about;
    this.schemas = new FastApiSchemas(definitions);
  }

  @Override
  public Map<String, Object> operation(Endpoint endpoint, Said said, Map<String, Object> object) {
    FastApiNames names = FastApiNames.of(endpoint.plan());
    return new FastApiOperation(endpoint, said, about, schemas, bodies, names).of(object);
  }

  @Override
  public Map<String, Object> schema(Map<String, Object> schema) {
    return schemas.component(schema);
  }

  @Override
  public String callback(Operation operation) {
    return Naming.SNAKE_CASE.apply(operation.method().method().getName());
  }

  @Override
  public Map<String, Object> document(Map<String, Object> document) {
    Map<String, Object> styled = Ordered.copy(document);
    if (!about.serversAreTold()) {
      styled.remove("servers");
    }
    styled.remove("tags");
    if (!about.tags().isEmpty()) {
      styled.put("tags", about.tags());
    }
    Map<String, Object> components = Ordered.child(document, "components");
    components.remove("responses");
    components.put("schemas", schemas(Ordered.child(components, "schemas")));
    components.values().removeIf(Map.of()::equals);
    styled.remove("components");
    Map<String, Object> reachable = Reachable.components(styled, components);
    if (!reachable.isEmpty()) {
      styled.put("components", reachable);
    }
    return styled;
  }

  private Map<String, Object> schemas(Map<String, Object> described) {
    Map<String, Object> all = new TreeMap<>();
    described.forEach((name, schema) -> all.put(name, schemas.component((Map<?, ?>) schema)));
    all.putAll(bodies);
    all.put("HTTPValidationError", MISTAKES);
    all.put("ValidationError", MISTAKE);
    return all;
  }
}
