package dev.triveni.api.internal.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leaves out the schemas that nothing refers to. Used by one thread.
final class Reachable {
  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Object> schemas;
  private final Set<String> seen = new HashSet<>();

  private Reachable(Map<String, Object> schemas) {
    this.schemas = schemas;
  }

  /// The components that a document needs.
  static Map<String, Object> components(Map<String, Object> rest, Map<String, Object> components) {
    Map<String, Object> schemas = Ordered.child(components, "schemas");
    Reachable reachable = new Reachable(schemas);
    reachable.visit(rest);
    schemas.keySet().retainAll(reachable.seen);
    Map<String, Object> needed = Ordered.copy(components);
    needed.put("schemas", schemas);
    needed.values().removeIf(Map.of()::equals);
    return needed;
  }

  private void visit(@Nullable Object tree) {
    switch (tree) {
      case Map<?, ?> map -> map.values().forEach(this::visit);
      case List<?> list -> list.forEach(this::visit);
      case String text when text.startsWith(PREFIX) -> follow(text.substring(PREFIX.length()));
      case null, default -> {}
    }
  }

  private void follow(String name) {
    if (seen.add(name)) {
      visit(schemas.get(name));
    }
  }
}
