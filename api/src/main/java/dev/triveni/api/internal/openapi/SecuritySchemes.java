package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Plan;
import dev.triveni.api.internal.Provider.Made;
import dev.triveni.api.internal.security.Scheme;
import dev.triveni.api.internal.security.SecuritySource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The security schemes that operations need. Used by one thread.
final class SecuritySchemes {
  private final Map<String, Object> components = new LinkedHashMap<>();

  /// What a plan takes from requests that says who makes them.
  static Stream<SecuritySource> of(Plan plan) {
    return plan.all()
        .flatMap(argument ->
            argument instanceof Provided(Made(_, SecuritySource source), _, _)
                ? Stream.of(source)
                : Stream.empty());
  }

  /// Adds what a plan needs to its operation object.
  void require(Plan plan, Map<String, Object> operation) {
    Map<String, Set<String>> scopes = new LinkedHashMap<>();
    of(plan)
        .forEach(source -> {
          Scheme scheme = source.scheme();
          components.put(scheme.name(), scheme.object());
          scopes.computeIfAbsent(scheme.name(), _ -> new LinkedHashSet<>()).addAll(source.scopes());
        });
    if (!scopes.isEmpty()) {
      operation.put("security", requirements(scopes));
    }
  }

  /// All of them by name.
  Map<String, Object> components() {
    return components;
  }

  private static List<Map<String, List<String>>> requirements(Map<String, Set<String>> scopes) {
    return scopes.entrySet().stream()
        .map(entry -> Map.of(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
