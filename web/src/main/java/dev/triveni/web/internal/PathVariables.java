package dev.triveni.web.internal;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The variables of a path by name: few, so that looking through them is quicker than a hash.
/// Immutable.
final class PathVariables extends AbstractMap<String, Object> {
  private final List<String> names;
  private final Object[] values;

  private PathVariables(List<String> names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /// The variables of a route below those of the mounts around it.
  ///
  /// @param values as many as there are names; not copied
  static Map<String, Object> of(Map<String, Object> outer, List<String> names, Object[] values) {
    if (names.isEmpty()) {
      return outer;
    }
    return outer.isEmpty() ? new PathVariables(names, values) : joined(outer, names, values);
  }

  /// These variables without the one that holds the rest of the path.
  static Map<String, Object> without(String rest, Map<String, Object> variables) {
    Map<String, Object> others = new LinkedHashMap<>(variables);
    others.remove(rest);
    return others.isEmpty() ? Map.of() : Collections.unmodifiableMap(others);
  }

  private static Map<String, Object> joined(
      Map<String, Object> outer, List<String> names, Object[] values) {
    Map<String, Object> all = new LinkedHashMap<>(outer);
    for (int i = 0; i < values.length; i++) {
      all.put(names.get(i), values[i]);
    }
    return Collections.unmodifiableMap(all);
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int at = names.indexOf(name);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return names.contains(name);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    List<Map.Entry<String, Object>> entries = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      entries.add(Map.entry(names.get(i), values[i]));
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(entries));
  }
}
