package dev.triveni.web.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.triveni.web.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Values under names such as `SERVER_PORT`. Where platforms set `PORT`, that is the port. Two
/// underscores go before what is no fixed name, a key of a map or a number in a list:
/// `PRICES__apple`.
///
/// @param ours whether other programs have no part in it
record ConfigVariables(String name, Map<String, Variable> variables, boolean ours)
    implements ConfigSource {

  /// @param path the name as given, without a prefix
  /// @param shown the name for messages
  record Variable(String path, String shown, String text) {}

  /// Variables.
  ///
  /// @param name what they are called in messages
  /// @param shown the name of one in messages
  static ConfigVariables of(
      String name, Map<String, String> values, UnaryOperator<String> shown, boolean ours) {
    Map<String, Variable> variables = new TreeMap<>();
    values.forEach((path, text) -> {
      JsonTexts.leaves(text)
          .forEach((inner, leaf) -> {
            String whole = path + "__" + inner.replace(".", "__");
            variables.put(plain(whole), new Variable(whole, shown.apply(path), leaf));
          });
    });
    values.forEach(
        (path, text) -> variables.put(plain(path), new Variable(path, shown.apply(path), text)));
    return new ConfigVariables(name, variables, ours);
  }

  /// The name of the variable for a key.
  static String nameOf(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// Names with two underscores are found under that with one, in capitals.
  private static String plain(String path) {
    return path.contains("__") ? nameOf(path.replace("__", "_")) : path;
  }

  @Override
  public Optional<ConfigValue> find(String key) {
    Variable variable = variables.get(nameOf(key));
    if (variable == null && key.equals("server.port")) {
      variable = variables.get("PORT");
    }
    return Optional.ofNullable(variable)
        .map(found -> new ConfigValue(key, found.text(), name + " " + found.shown()));
  }

  @Override
  public List<String> below(String key) {
    String start = nameOf(key);
    return variables.values().stream().flatMap(variable -> below(start, variable.path())).toList();
  }

  private static Stream<String> below(String start, String path) {
    for (int at = path.indexOf("__"); at > 0; at = path.indexOf("__", at + 2)) {
      if (plain(path.substring(0, at)).equals(start)) {
        return Stream.of(path.substring(at + 2).replace("__", "."));
      }
    }
    return Stream.empty();
  }

  @Override
  public Set<String> ownNames() {
    return ours
        ? variables.keySet().stream()
            .filter(variable -> below(variable).isEmpty())
            .collect(toUnmodifiableSet())
        : Set.of();
  }

  /// Other programs have variables too: only what looks like a typing mistake is told.
  @Override
  public List<UnknownName> unknownNames(String section, List<String> known) {
    List<String> names = known.stream().map(ConfigVariables::nameOf).toList();
    return variables.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(nameOf(section) + "_"))
        .filter(entry ->
            names.stream().noneMatch(other -> (other + "_").startsWith(entry.getKey() + "_")))
        .map(entry ->
            new UnknownName(
                name + " " + entry.getValue().shown(), Nearest.to(entry.getKey(), names), ours))
        .filter(unknown -> !unknown.nearest().isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
