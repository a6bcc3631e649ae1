package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.ConfigReader;
import dev.triveni.web.internal.ConfigSource;
import dev.triveni.web.internal.ConfigValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The configuration of an application: typed records, filled from several sources and checked.
/// Immutable.
///
/// ```java
/// record Mail(String host, @Default("25") int port) {}
///
/// Mail mail = config.read("mail", Mail.class);
/// ```
///
/// Sources, the first that has a key wins: values given in code; environment variables (`MAIL_HOST`
/// for `mail.host`, `SERVER_HEADER_BYTES` for `server.header-bytes`); the file `.env` with such
/// variables; the file `application.properties`, or the one that the variable `CONFIG_FILE` names;
/// the defaults of the record. `PORT`, which platforms set, stands for `SERVER_PORT`.
///
/// The elements of a list are separated by commas. A key in a file that no component of the record
/// has is a mistake; of variables, which other programs have too, only what looks like a typing
/// mistake is told.
public final class Config {
  private final List<ConfigSource> sources;
  private final Schemas schemas;

  private Config(List<ConfigSource> sources, Schemas schemas) {
    this.sources = sources;
    this.schemas = schemas;
  }

  /// The configuration of this process, with its files in the current folder.
  ///
  /// @throws SetupException if a file cannot be read
  public static Config load() {
    return load(Path.of(""), System.getenv());
  }

  /// The configuration with its files in `folder`, and these environment variables.
  ///
  /// @throws SetupException if a file cannot be read
  public static Config load(Path folder, Map<String, String> environment) {
    String file = environment.getOrDefault("CONFIG_FILE", "application.properties");
    return new Config(
        List.of(
            ConfigSource.environment(environment),
            ConfigSource.dotEnv(folder.resolve(".env")),
            ConfigSource.properties(folder.resolve(file), environment.containsKey("CONFIG_FILE"))),
        Schemas.strict());
  }

  /// A configuration of just these values.
  public static Config of(Map<String, String> values) {
    return new Config(List.of(ConfigSource.values(values)), Schemas.strict());
  }

  /// This configuration with one value set.
  public Config with(String key, String value) {
    List<ConfigSource> more = new ArrayList<>(sources);
    more.addFirst(ConfigSource.values(Map.of(key, value)));
    return new Config(List.copyOf(more), schemas);
  }

  /// The value of a key such as `mail.host`, as text.
  public Optional<String> find(String key) {
    return ConfigReader.find(sources, key).map(ConfigValue::text);
  }

  /// The names of what files and code set, keys or variables: {@link #find} has their values. Those
  /// of the environment, which other programs have too, are not among them.
  public Set<String> names() {
    return sources.stream()
        .flatMap(source -> source.ownNames().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The record `type`, filled from the keys below `section` and checked.
  ///
  /// @throws SetupException with every value that is missing or wrong and every unknown key: the
  ///   key, its source and what was expected
  public <T extends Record> T read(String section, Class<T> type) {
    return new ConfigReader(sources, section).read(schemas.of(type));
  }

  /// The names of the sources; never a value, which may be secret.
  @Override
  public String toString() {
    return "Config" + sources;
  }
}
