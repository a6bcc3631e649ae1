package dev.triveni.web.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.triveni.web.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Values under keys such as `server.port`. What is JSON in a value, an object or a list, is there
/// under keys of its own, too.
///
/// @param values the values as they are given
/// @param all with those inside of JSON
record ConfigKeys(String name, Map<String, String> values, Map<String, String> all)
    implements ConfigSource {

  static ConfigKeys of(String name, Map<String, String> values) {
    Map<String, String> all = new TreeMap<>();
    values.forEach((key, text) ->
        JsonTexts.leaves(text).forEach((path, leaf) -> all.put(key + "." + path, leaf)));
    all.putAll(values);
    return new ConfigKeys(name, Map.copyOf(values), all);
  }

  @Override
  public Optional<ConfigValue> find(String key) {
    return Optional.ofNullable(all.get(key)).map(text -> new ConfigValue(key, text, name));
  }

  @Override
  public List<String> below(String key) {
    String start = key + ".";
    return all.keySet().stream()
        .filter(other -> other.startsWith(start))
        .map(other -> other.substring(start.length()))
        .toList();
  }

  @Override
  public Set<String> ownNames() {
    return all.keySet().stream().filter(key -> below(key).isEmpty()).collect(toUnmodifiableSet());
  }

  @Override
  public List<UnknownName> unknownNames(String section, List<String> known) {
    return all.keySet().stream()
        .filter(key -> key.startsWith(section + ".") && !known.contains(key))
        .filter(key -> !isPartOfKnown(key, known))
        .filter(key -> belongs(key, section, known))
        .map(key ->
            new UnknownName(
                "configuration key " + key + " (" + name + ")", Nearest.to(key, known), true))
        .toList();
  }

  /// Whether it is JSON that is read as a whole or in its parts, or lies inside of such.
  private boolean isPartOfKnown(String key, List<String> known) {
    return known.stream()
        .anyMatch(other ->
            other.startsWith(key + ".") || (key.startsWith(other + ".") && all.containsKey(other)));
  }

  /// Whether the key is no key of a section inside this one, which others may read.
  private static boolean belongs(String key, String section, List<String> known) {
    int dot = key.indexOf('.', section.length() + 1);
    return dot < 0
        || !Nearest.to(key, known).isEmpty()
        || known.stream().anyMatch(other -> other.startsWith(key.substring(0, dot + 1)));
  }

  @Override
  public String toString() {
    return name;
  }
}
