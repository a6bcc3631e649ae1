package dev.triveni.web.internal;

import dev.triveni.web.Nearest;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// One place that values of the configuration come from. Immutable. None prints its values.
public sealed interface ConfigSource {

  /// The value of a key such as `server.header-bytes`.
  Optional<ConfigValue> find(String key);

  /// The names that this source has, unless it is shared with other programs.
  Set<String> ownNames();

  /// What names of this source look like keys of a section, and are none of these.
  ///
  /// @param known the keys of the section
  List<UnknownName> unknownNames(String section, List<String> known);

  /// A name that nobody reads.
  ///
  /// @param place where it stands, for messages
  /// @param nearest what may be meant, in the names of this source
  /// @param ours whether the source is the application's own, and not shared with other programs
  record UnknownName(String place, List<String> nearest, boolean ours) {}

  /// Values given in code.
  static ConfigSource values(Map<String, String> values) {
    return new Keys("code", Map.copyOf(values));
  }

  /// Variables of the process: `SERVER_HEADER_BYTES` for `server.header-bytes`.
  static ConfigSource environment(Map<String, String> variables) {
    return new Variables("environment variable", Map.copyOf(variables), false);
  }

  /// A file of variables, one `NAME=value` a line; nothing if it does not exist.
  static ConfigSource dotEnv(Path file) {
    if (!Files.exists(file)) {
      return new Variables(file.toString(), Map.of(), true);
    }
    try {
      return new Variables(file.toString(), DotEnv.parse(file, Files.readAllLines(file)), true);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// A file of properties.
  ///
  /// @param required whether it must exist
  static ConfigSource properties(Path file, boolean required) {
    Properties properties = new Properties();
    if (required || Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw unreadable(file, e);
      }
    }
    Map<String, String> values = new HashMap<>();
    properties.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
    return new Keys(file.toString(), Map.copyOf(values));
  }

  /// The name of the variable for a key.
  static String variableName(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static SetupException unreadable(Path file, Exception cause) {
    String why =
        switch (cause) {
          case NoSuchFileException _ -> "it does not exist";
          case CharacterCodingException _ -> "it is not UTF-8";
          default -> String.valueOf(cause.getMessage());
        };
    return new SetupException(
        new SetupProblem(
            "TRV-WEB-031",
            file.toString(),
            "The configuration file cannot be read: " + why + ".",
            "Give the process a file that it can read, in UTF-8."),
        cause);
  }

  /// Values under keys such as `server.port`.
  record Keys(String name, Map<String, String> values) implements ConfigSource {

    @Override
    public Optional<ConfigValue> find(String key) {
      return Optional.ofNullable(values.get(key)).map(text -> new ConfigValue(key, text, name));
    }

    @Override
    public Set<String> ownNames() {
      return values.keySet();
    }

    @Override
    public List<UnknownName> unknownNames(String section, List<String> known) {
      return values.keySet().stream()
          .filter(key -> key.startsWith(section + ".") && !known.contains(key))
          .sorted()
          .filter(key -> belongs(key, section, known))
          .map(key ->
              new UnknownName(
                  "configuration key " + key + " (" + name + ")", Nearest.to(key, known), true))
          .toList();
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

  /// Values under names such as `SERVER_PORT`. Where platforms set `PORT`, that is the port.
  ///
  /// @param ours whether other programs have no part in it
  record Variables(String name, Map<String, String> values, boolean ours) implements ConfigSource {

    @Override
    public Optional<ConfigValue> find(String key) {
      String variable = variableName(key);
      if (key.equals("server.port") && !values.containsKey(variable)) {
        variable = "PORT";
      }
      String text = values.get(variable);
      return text == null
          ? Optional.empty()
          : Optional.of(new ConfigValue(key, text, name + " " + variable));
    }

    @Override
    public Set<String> ownNames() {
      return ours ? values.keySet() : Set.of();
    }

    /// Other programs have variables too: only what looks like a typing mistake is told.
    @Override
    public List<UnknownName> unknownNames(String section, List<String> known) {
      List<String> variables = known.stream().map(ConfigSource::variableName).toList();
      return values.keySet().stream()
          .filter(variable -> variable.startsWith(variableName(section) + "_"))
          .filter(variable -> !variables.contains(variable))
          .sorted()
          .map(variable ->
              new UnknownName(name + " " + variable, Nearest.to(variable, variables), ours))
          .filter(unknown -> !unknown.nearest().isEmpty())
          .toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
