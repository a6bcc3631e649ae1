package dev.triveni.schema.internal.constraint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes maps whose order is the one in the source, so that the same description is written every
/// time; that of `Map.of` changes from run to run.
public final class OrderedMap {

  private OrderedMap() {}

  /// A map of names and values in turn; a value may be null.
  public static Map<String, Object> of(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }
}
