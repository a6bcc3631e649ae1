package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The paths of the document, with an operation for each verb. Used by one thread.
///
/// Two routes whose paths differ only in the names or the converters of their variables are one
/// path for OpenAPI: the names of the first are taken, and what has the same verb, too, is told
/// apart by a fragment, which clients do not send.
final class Paths {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  private final Map<String, String> pathsByShape = new HashMap<>();
  private final Map<String, Map<String, Object>> items = new LinkedHashMap<>();

  /// What the document calls the variables of a path.
  Map<String, String> names(PathTemplate template) {
    if (template.variables().isEmpty()) {
      return Map.of();
    }
    List<String> own = new ArrayList<>(template.variables());
    List<String> taken = new ArrayList<>(new PathTemplate(path(template)).variables());
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      names.put(own.get(i), taken.get(i));
    }
    return names;
  }

  /// Adds an operation.
  void put(PathTemplate template, String verb, Map<String, Object> operation) {
    String path = path(template);
    String key = verb.toLowerCase(Locale.ROOT);
    String free = path;
    for (int number = 2; items.getOrDefault(free, Map.of()).containsKey(key); number++) {
      free = path + "#" + number;
    }
    items.computeIfAbsent(free, _ -> new LinkedHashMap<>()).put(key, operation);
  }

  /// All of them, in the order in which they were added.
  Map<String, Map<String, Object>> items() {
    return items;
  }

  private String path(PathTemplate template) {
    String path = template.path();
    String shape = VARIABLE.matcher(path).replaceAll("{}");
    return pathsByShape.computeIfAbsent(shape, _ -> path);
  }
}
