package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import dev.triveni.api.internal.Returns;
import dev.triveni.api.internal.Returns.ByHand;
import dev.triveni.api.internal.Returns.Chunks;
import dev.triveni.api.internal.Returns.Nothing;
import dev.triveni.api.internal.Returns.OfFile;
import dev.triveni.api.internal.Returns.Plain;
import dev.triveni.api.internal.Returns.Value;
import dev.triveni.schema.Naming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Rewrites one operation in FastAPI's style. Used by one thread.
///
/// @param bodies where bodies go that have no name of their own
/// @param names what titles are made of
record FastApiOperation(
    Endpoint endpoint,
    Said said,
    About about,
    FastApiSchemas schemas,
    Map<String, Object> bodies,
    FastApiNames names) {
  private static final List<String> PARTS = List.of("path", "query", "header", "cookie");
  private static final Set<String> REWRITTEN =
      Set.of(
          "tags",
          "summary",
          "description",
          "operationId",
          "parameters",
          "requestBody",
          "responses");
  private static final Map<String, Object> INVALID =
      Ordered.map(
          "description",
          "Validation Error",
          "content",
          Map.of(
              "application/json",
              Map.of("schema", Map.of("$ref", "#/components/schemas/HTTPValidationError"))));

  /// The operation object.
  Map<String, Object> of(Map<String, Object> object) {
    Map<String, Object> styled = new LinkedHashMap<>();
    if (!said.tags().isEmpty()) {
      styled.put("tags", said.tags());
    }
    styled.put("summary", said.summary().orElseGet(() -> FastApiSchemas.title(name())));
    String description = said.description().orElse(operation().method().doc().text());
    if (!description.isEmpty()) {
      styled.put("description", description);
    }
    styled.put("operationId", id());
    if (object.get("parameters") instanceof List<?> parameters) {
      styled.put("parameters", parameters(parameters));
    }
    if (object.get("requestBody") instanceof Map<?, ?> body) {
      styled.put("requestBody", body(body));
    }
    styled.put("responses", responses(Ordered.child(object, "responses")));
    object.forEach((key, value) -> {
      if (!REWRITTEN.contains(key)) {
        styled.put(key, value);
      }
    });
    return styled;
  }

  private Operation operation() {
    return endpoint.operation();
  }

  private String name() {
    return Naming.SNAKE_CASE.apply(operation().method().method().getName());
  }

  private String id() {
    return about.id(operation(), said, name()).orElseGet(this::uniqueName);
  }

  /// Function, path and verb: `read_item_items__item_id__get`.
  private String uniqueName() {
    String place = (name() + operation().path().path()).replaceAll("\\W", "_");
    return place + "_" + operation().verb().toLowerCase(Locale.ROOT);
  }

  private List<Map<String, Object>> parameters(List<?> parameters) {
    List<Map<String, Object>> styled = new ArrayList<>();
    parameters.forEach(parameter -> styled.add(parameter((Map<?, ?>) parameter)));
    styled.sort(Comparator.comparingInt(parameter -> PARTS.indexOf(parameter.get("in"))));
    return styled;
  }

  private Map<String, Object> parameter(Map<?, ?> object) {
    Map<String, Object> parameter = Ordered.copy(object);
    boolean required = Boolean.TRUE.equals(parameter.get("required"));
    parameter.put("required", required);
    Map<String, Object> declared = Ordered.child(parameter, "schema");
    Map<String, Object> schema =
        schemas.titled(
            required ? declared : schemas.orNull(declared),
            names.title(String.valueOf(parameter.get("name"))));
    if (!schema.containsKey("$ref")) {
      for (String note : List.of("description", "deprecated")) {
        if (parameter.containsKey(note)) {
          schema.put(note, parameter.get(note));
        }
      }
    }
    parameter.put("schema", schema);
    return parameter;
  }

  private Map<String, Object> body(Map<?, ?> object) {
    Map<String, Object> body = Ordered.copy(object);
    body.remove("description");
    Map<String, Object> content = new LinkedHashMap<>();
    Ordered.child(object, "content")
        .forEach((type, media) -> content.put(type, media(type, (Map<?, ?>) media)));
    body.put("content", content);
    return body;
  }

  private Map<String, Object> media(String type, Map<?, ?> object) {
    Map<String, Object> media = Ordered.copy(object);
    Map<String, Object> schema = schemas.component(Ordered.child(media, "schema"));
    if (schema.containsKey("properties")) {
      media.put("schema", named(type.startsWith("multipart/") ? schemas.orNulls(schema) : schema));
      return media;
    }
    if (schema.get("$ref") instanceof String reference && names.isExact()) {
      bodies.put(FastApiSchemas.name(reference), schemas.closed(reference));
    } else if (!schema.containsKey("$ref") && !names.body().isEmpty()) {
      schema.putIfAbsent("title", FastApiSchemas.title(names.body()));
    }
    media.put("schema", schema);
    return media;
  }

  /// A body of several parameters is a schema of its own.
  private Map<String, Object> named(Map<String, Object> schema) {
    String name = "Body_" + id();
    Map<String, Object> named = Ordered.copy(schema);
    named.put("title", name);
    bodies.put(name, named);
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> responses(Map<String, Object> described) {
    Map<String, Object> responses = new LinkedHashMap<>();
    described.forEach((status, response) -> {
      if (response instanceof Map<?, ?> object && !object.containsKey("$ref")) {
        responses.put(status, response(Ordered.copy(object), Integer.parseInt(status)));
      }
    });
    if (endpoint.plan().all().anyMatch(OperationObjects::canBeWrong)) {
      responses.putIfAbsent("422", INVALID);
    }
    return responses;
  }

  private Map<String, Object> response(Map<String, Object> object, int status) {
    String doc = operation().method().doc().returns();
    String usual = doc.isEmpty() ? "Successful Response" : doc;
    Map<String, Object> response = Ordered.map("description", said.response().orElse(usual));
    Map<String, Object> content = content(Ordered.child(object, "content"));
    if (!content.isEmpty() && !Set.of(204, 205, 304).contains(status)) {
      response.put("content", content);
    }
    return response;
  }

  private Map<String, Object> content(Map<String, Object> described) {
    Returns returns = endpoint.plan().returns();
    if (returns instanceof Nothing
        || (returns instanceof ByHand byHand && byHand.mediaType().isEmpty())) {
      return Map.of("application/json", Map.of("schema", Map.of()));
    }
    if (described.containsKey("*/*")) {
      return Map.of();
    }
    Map<String, Object> content = new LinkedHashMap<>();
    described.forEach((type, media) -> content.put(type, content(type, (Map<?, ?>) media)));
    return content;
  }

  private Map<String, Object> content(String type, Map<?, ?> media) {
    Map<String, Object> schema = schemas.component(Ordered.child(media, "schema"));
    Map<String, Object> items = Ordered.child(schema, "items");
    return switch (type) {
      case "application/jsonl" -> Map.of("itemSchema", items);
      case "text/event-stream" -> Map.of("itemSchema", event(items));
      default ->
          isPlain(type)
              ? Map.of("schema", Map.of("type", "string"))
              : Map.of("schema", schema.isEmpty() ? schema : titled(schema));
    };
  }

  /// Whether it is sent as it is, which is a text for FastAPI.
  private boolean isPlain(String type) {
    return switch (endpoint.plan().returns()) {
      case Plain _, Chunks _, OfFile _ -> true;
      case ByHand _ -> !type.equals("application/json");
      case Value value -> value.format() != null;
      default -> false;
    };
  }

  private Map<String, Object> titled(Map<String, Object> schema) {
    return schemas.titled(schema, FastApiSchemas.title("Response_" + id()));
  }

  private static Map<String, Object> event(Map<String, Object> items) {
    Map<String, Object> data = Ordered.child(Ordered.child(items, "properties"), "data");
    data.remove("title");
    boolean isAny = Ordered.child(data, "contentSchema").isEmpty();
    Map<String, Object> event =
        Ordered.map(
            "type",
            "object",
            "properties",
            Ordered.map(
                "data", isAny ? Map.of("type", "string") : data,
                "event", Map.of("type", "string"),
                "id", Map.of("type", "string"),
                "retry", Ordered.map("type", "integer", "minimum", 0)));
    if (!isAny) {
      event.put("required", List.of("data"));
    }
    return event;
  }
}
