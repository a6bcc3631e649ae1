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
import java.util.function.Predicate;

/// Describes endpoints as OpenAPI 3.1, from the plans that answer their requests. Used by one
/// thread.
public final class OpenApiDocument {
  private final About about;
  private final Definitions definitions = new Definitions();
  private final SharedResponses shared;
  private final OperationObjects objects;
  private final SecuritySchemes security = new SecuritySchemes();
  private final Style style;
  private final OtherResponses others;

  private OpenApiDocument(About about, ErrorFormat format) {
    this.about = about;
    this.shared = new SharedResponses(format, definitions);
    this.objects = new OperationObjects(about, definitions, shared);
    this.style =
        switch (about.style()) {
          case TRIVENI -> new OwnStyle();
          case FASTAPI -> new FastApiStyle(about, definitions);
        };
    this.others = new OtherResponses(definitions, about.separate(), style);
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
    document.put("paths", paths(endpoints, endpoint -> !endpoint.operation().isOutgoing()));
    Map<String, Map<String, Object>> webhooks =
        paths(endpoints, endpoint -> endpoint.operation().isOutgoing());
    if (!webhooks.isEmpty()) {
      document.put("webhooks", webhooks);
    }
    document.put("components", components());
    if (!about.externalDocs().isEmpty()) {
      document.put("externalDocs", about.externalDocs());
    }
    return Objects.requireNonNull(KeywordOrder.of(changed(style.document(document))));
  }

  private Map<String, Map<String, Object>> paths(
      List<Endpoint> endpoints, Predicate<Endpoint> wanted) {
    Paths paths = new Paths();
    for (Endpoint endpoint : endpoints) {
      if (wanted.test(endpoint)) {
        Operation operation = endpoint.operation();
        Map<String, Object> object = operation(endpoint, paths.names(operation.path()));
        paths.put(operation.path(), operation.verb(), object);
      }
    }
    return paths.items();
  }

  private Map<String, Object> operation(Endpoint endpoint, Map<String, String> pathNames) {
    Said said = Said.of(endpoint.operation());
    Map<String, Object> object = objects.of(endpoint, said, pathNames);
    security.require(endpoint.plan(), object);
    if (!endpoint.callbacks().isEmpty()) {
      object.put("callbacks", callbacks(endpoint));
    }
    Map<String, Object> styled = style.operation(endpoint, said, object);
    return Ordered.merge(others.addTo(styled, endpoint), said.extra());
  }

  private Map<String, Object> callbacks(Endpoint endpoint) {
    Map<String, Object> callbacks = new LinkedHashMap<>();
    for (Endpoint callback : endpoint.callbacks()) {
      Operation operation = callback.operation();
      Paths paths = new Paths();
      paths.put(operation.path(), operation.verb(), operation(callback, Map.of()));
      callbacks.put(style.callback(operation), paths.items());
    }
    return callbacks;
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

  // a copy of a map is a map, and what changes nothing is one object
  @SuppressWarnings({"unchecked", "ReferenceEquality"})
  private Map<String, Object> changed(Map<String, Object> document) {
    if (about.change() == About.UNCHANGED) {
      return document;
    }
    return about
        .change()
        .apply((Map<String, Object>) Objects.requireNonNull(Ordered.deepCopy(document)));
  }
}
