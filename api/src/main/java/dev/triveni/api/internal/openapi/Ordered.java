package dev.triveni.api.internal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Maps that keep the order in which they are written, so that documents do not change between
/// runs.
final class Ordered {
  private Ordered() {}

  /// A map of keys and values in turn.
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = LinkedHashMap.newLinkedHashMap(keysAndValues.length / 2);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /// A copy that may be changed.
  static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  /// What stands under a key, as a map that may be changed; empty if nothing does.
  static Map<String, Object> child(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> child ? copy(child) : new LinkedHashMap<>();
  }

  /// A copy of a tree that may be changed everywhere.
  static @Nullable Object deepCopy(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> copy.put(String.valueOf(key), deepCopy(value)));
        yield copy;
      }
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(element -> copy.add(deepCopy(element)));
        yield copy;
      }
      case null, default -> tree;
    };
  }

  /// A tree with another merged into it: maps are joined, anything else is replaced.
  static Map<String, Object> merge(Map<String, Object> map, Map<?, ?> more) {
    Map<String, Object> merged = copy(map);
    more.forEach((key, value) -> {
      String name = String.valueOf(key);
      boolean join = value instanceof Map<?, ?> && merged.get(name) instanceof Map<?, ?>;
      merged.put(name, join ? merge(child(merged, name), (Map<?, ?>) value) : value);
    });
    return merged;
  }
}
