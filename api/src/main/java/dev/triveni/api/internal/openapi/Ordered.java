package dev.triveni.api.internal.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

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
}
