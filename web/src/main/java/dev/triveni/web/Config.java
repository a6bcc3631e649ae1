package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.ConfigReader;
import dev.triveni.web.internal.ConfigSources;
import dev.triveni.web.internal.ConfigValue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The configuration of an application: typed records, filled from several sources and checked.
/// Immutable.
///
/// ```java
/// record Mail(String host, @Default("25") int port) {}
///
/// Mail mail = config.read("mail", Mail.class);
/// ```
///
/// Sources, the first that has a key wins:
///
/// 1. values given in code
/// 2. environment variables: `MAIL_HOST` for `mail.host`, `SERVER_HEADER_BYTES` for
///    `server.header-bytes`; `PORT`, which platforms set, stands for `SERVER_PORT`
/// 3. the file `.env` with such variables
/// 4. a file for each value in the folder that `CONFIG_SECRETS` names, such as `mail_password`
/// 5. `application.properties` and `application.json` in the {@link #instance instance folder}
/// 6. `application-NAME.properties` and `.json`, if `CONFIG_PROFILE` is `NAME`
/// 7. `application.properties` and `application.json`, or the file that `CONFIG_FILE` names
/// 8. both as they are packaged with the application, on the class path
/// 9. the defaults of the record
///
/// The elements of a list are separated by commas, or have keys of their own: `stores.0.url`; the
/// entries of a map, too: `prices.apple`. As variables these are `STORES__0__URL` and
/// `PRICES__apple`. Lists, maps and records may also be written as JSON wherever a value stands. A
/// key in a file that no component of the record has is a mistake; of variables, which other
/// programs have too, only what looks like a typing mistake is told.
public final class Config {
  private final ConfigSources sources;
  private final Schemas schemas = Schemas.strict();

  private Config(ConfigSources sources) {
    this.sources = sources;
  }

  /// The configuration of this process, with its files in the current folder.
  ///
  /// @throws SetupException if a file cannot be read
  public static Config load() {
    return load(Path.of(""), System.getenv());
  }

  /// The configuration of this process, of whose environment variables only those count that begin
  /// with `prefix` and an underscore: `SHOP_MAIL_HOST` for `mail.host`.
  ///
  /// @throws SetupException if a file cannot be read
  public static Config load(String prefix) {
    return load(Path.of(""), System.getenv(), prefix);
  }

  /// The configuration with its files in `folder`, and these environment variables.
  ///
  /// @throws SetupException if a file cannot be read
  public static Config load(Path folder, Map<String, String> environment) {
    return new Config(ConfigSources.load(folder, environment, ""));
  }

  /// The configuration with its files in `folder`, and those of these environment variables that
  /// begin with `prefix` and an underscore.
  ///
  /// @throws SetupException if a file cannot be read
  public static Config load(Path folder, Map<String, String> environment, String prefix) {
    return new Config(ConfigSources.load(folder, environment, prefix + "_"));
  }

  /// A configuration of just these values.
  public static Config of(Map<String, String> values) {
    return new Config(ConfigSources.of(values));
  }

  /// This configuration with one value set.
  public Config with(String key, String value) {
    return with(Map.of(key, value));
  }

  /// This configuration with some values set.
  public Config with(Map<String, String> values) {
    return new Config(sources.with(values));
  }

  /// The value of a key such as `mail.host`, as text.
  public Optional<String> find(String key) {
    return sources.find(key).map(ConfigValue::text);
  }

  /// The names of what files and code set, keys or variables: {@link #find} has their values. Those
  /// of the environment, which other programs have too, are not among them.
  public Set<String> names() {
    return sources.ownNames();
  }

  /// The record `type`, filled from the keys below `section` and checked.
  ///
  /// @throws SetupException with every value that is missing or wrong and every unknown key: the
  ///   key, its source and what was expected
  public <T extends Record> T read(String section, Class<T> type) {
    return new ConfigReader(sources, section).read(schemas.of(type));
  }

  /// The folder of what belongs to this installation and to no version control: its configuration,
  /// keys, an embedded database. It is `instance` beside the files of the configuration, unless the
  /// environment variable `CONFIG_INSTANCE` names another.
  public InstanceFolder instance() {
    return new InstanceFolder(sources.instance());
  }

  /// The names of the sources; never a value, which may be secret.
  @Override
  public String toString() {
    return "Config" + sources;
  }
}
