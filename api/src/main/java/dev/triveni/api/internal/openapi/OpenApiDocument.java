package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import dev.triveni.schema.Definitions;
import dev.triveni.web.ErrorFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Describes endpoints as OpenAPI 3.1, from the plans that answer their requests. Used by one
/// thread.
public final class OpenApiDocument {
  private final About about;
  private final Definitions definitions = new Definitions();
  private final SharedResponses shared;
  private final OperationObjects objects;
  private final SecuritySchemes security = new SecuritySchemes();
  private final Style style;

  private OpenApiDocument(About about, ErrorFormat format) {
    this.about = about;
    this.shared = new SharedResponses(format, definitions);
    this.objects = new OperationObjects(definitions, shared, about.separate());
    this.style =
        switch (about.style()) {
          case TRIVENI -> new OwnStyle();
          case FASTAPI -> new FastApiStyle(about, definitions);
        };
  }

  /// The document as a tree.
  ///
  /// @param format what problems look like
  public static Object of(About about, List<Endpoint> endpoints, ErrorFormat format) {
    return new OpenApiDocument(about, format).describe(endpoints);
  }

  private Object describe(List<Endpoint> all) {
    List<Endpoint> endpoints =
        all.stream().filter(endpoint -> !Said.of(endpoint.operation()).isHidden()).toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", about.info());
    if (!about.servers().isEmpty()) {
      document.put("servers", about.servers());
    }
    document.put("tags", Tags.of(about, endpoints));
    document.put("paths", paths(endpoints));
    document.put("components", components());
    if (!about.externalDocs().isEmpty()) {
      document.put("externalDocs", about.externalDocs());
    }
    return Objects.requireNonNull(KeywordOrder.of(changed(style.document(document))));
  }

  private Map<String, Map<String, Object>> paths(List<Endpoint> endpoints) {
    Paths paths = new Paths();
    for (Endpoint endpoint : endpoints) {
      Operation operation = endpoint.operation();
      Said said = Said.of(operation);
      Map<String, Object> object = objects.of(endpoint, said, paths.names(operation.path()));
      security.require(endpoint.plan(), object);
      Map<String, Object> styled = style.operation(endpoint, said, object);
      paths.put(operation.path(), operation.verb(), Ordered.merge(styled, said.extra()));
    }
    return paths.items();
  }

  private Map<String, Object> components() {
    Map<String, Object> components =
        Ordered.map(
            "schemas", new TreeMap<>(definitions.schemas()), "responses", shared.components());
    if (!security.components().isEmpty()) {
      components.put("securitySchemes", security.components());
    }
    return components;
  }

  @SuppressWarnings("unchecked") // a copy of a map is a map
  private Map<String, Object> changed(Map<String, Object> document) {
    return about
        .change()
        .apply((Map<String, Object>) Objects.requireNonNull(Ordered.deepCopy(document)));
  }
}
