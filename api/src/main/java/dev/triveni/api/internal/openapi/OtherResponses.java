package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.OtherResponse;
import dev.triveni.schema.Definitions;
import dev.triveni.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/// Describes the responses that are declared beside signatures.
///
/// @param definitions where named types go
/// @param separate whether what is written is described apart from what is read
/// @param style how schemas are written
record OtherResponses(Definitions definitions, boolean separate, Style style) {
  private static final String JSON = "application/json";

  /// The operation object with those of its endpoint: the response that went well is said more of,
  /// any other is replaced.
  Map<String, Object> addTo(Map<String, Object> operation, Endpoint endpoint) {
    String success = String.valueOf(endpoint.plan().returns().status());
    Map<String, Object> responses = Ordered.child(operation, "responses");
    for (OtherResponse response : endpoint.responses()) {
      String key = response.declared().key();
      Map<String, Object> known =
          key.equals(success) ? Ordered.child(responses, key) : new LinkedHashMap<>();
      responses.put(key, merged(known, response));
    }
    Map<String, Object> more = Ordered.copy(operation);
    more.put("responses", responses);
    return more;
  }

  private Map<String, Object> merged(Map<String, Object> known, OtherResponse response) {
    Map<String, Object> content = content(response);
    if (!content.isEmpty() && known.get("content") instanceof Map<?, ?> former) {
      Map<String, Object> told = Ordered.copy(former);
      told.remove("*/*");
      known.put("content", told);
    }
    known.put("description", description(known, response));
    return content.isEmpty() ? known : Ordered.merge(known, Map.of("content", content));
  }

  private static String description(Map<String, Object> known, OtherResponse response) {
    String said = response.declared().description();
    return !said.isEmpty()
        ? said
        : String.valueOf(known.getOrDefault("description", phrase(response.declared().status())));
  }

  private static String phrase(int status) {
    return status == 0 ? "Anything else." : Problem.of(status, "").title();
  }

  private Map<String, Object> content(OtherResponse response) {
    Map<String, Object> content = new LinkedHashMap<>();
    response.declared().mediaTypes().forEach(type -> content.put(type, Map.of()));
    Map<String, Object> json = new LinkedHashMap<>();
    response
        .schema()
        .map(schema -> separate ? schema.describeOutput(definitions) : schema.describe(definitions))
        .ifPresent(schema -> json.put("schema", style.schema(schema)));
    response.example().ifPresent(example -> json.put("example", example));
    if (!json.isEmpty()) {
      content.put(JSON, json);
    }
    return content;
  }
}
