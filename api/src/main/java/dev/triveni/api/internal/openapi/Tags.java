package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What operations are grouped under.
final class Tags {
  private Tags() {}

  /// The tags of an operation; its class's name if none is declared, and it is our own.
  static List<String> of(Operation operation, Said said) {
    List<String> declared = said.tags();
    return declared.isEmpty() && !operation.isOutgoing()
        ? List.of(operation.group().tag())
        : declared;
  }

  /// The tag objects: those that are declared, then the others in the order of the operations.
  static List<Map<String, Object>> of(About about, List<Endpoint> endpoints) {
    Map<String, Map<String, Object>> tags = new LinkedHashMap<>();
    about.tags().forEach(tag -> tags.put(String.valueOf(tag.get("name")), Ordered.copy(tag)));
    for (Endpoint endpoint : endpoints) {
      Operation operation = endpoint.operation();
      for (String name : of(operation, Said.of(operation))) {
        Map<String, Object> tag = tags.computeIfAbsent(name, _ -> Ordered.map("name", name));
        String doc = operation.group().doc();
        if (name.equals(operation.group().tag()) && !doc.isEmpty()) {
          tag.putIfAbsent("description", doc);
        }
      }
    }
    return List.copyOf(tags.values());
  }
}
