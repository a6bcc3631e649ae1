package dev.triveni.web.internal;

import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All places that values of the configuration come from; the first that has a key wins. Immutable.
///
/// @param prefix what names of variables begin with; empty for nothing
/// @param instance the folder of what belongs to this installation
public record ConfigSources(List<ConfigSource> list, String prefix, Path instance) {

  /// Copies the list.
  public ConfigSources {
    list = List.copyOf(list);
  }

  /// Just these values.
  public static ConfigSources of(Map<String, String> values) {
    return new ConfigSources(List.of(ConfigKeys.of("code", values)), "", Path.of("instance"));
  }

  /// Those of a process.
  ///
  /// @param folder where the files are
  /// @param environment the variables of the process
  /// @param prefix what the names of its variables begin with, such as `SHOP_`
  public static ConfigSources load(Path folder, Map<String, String> environment, String prefix) {
    Path instance = folder.resolve(environment.getOrDefault("CONFIG_INSTANCE", "instance"));
    List<ConfigSource> sources = new ArrayList<>();
    sources.add(ConfigFiles.variables("environment variable", environment, prefix, false));
    ConfigFiles.dotEnv(folder.resolve(".env"), prefix).forEach(sources::add);
    named(environment, "CONFIG_SECRETS")
        .map(secrets -> ConfigFiles.secrets(folder.resolve(secrets)))
        .ifPresent(sources::add);
    ConfigFiles.named(instance, "application").forEach(sources::add);
    named(environment, "CONFIG_PROFILE")
        .ifPresent(profile -> sources.addAll(profile(folder, profile)));
    named(environment, "CONFIG_FILE")
        .map(file -> Stream.of(ConfigFiles.read(folder.resolve(file))))
        .orElseGet(() -> ConfigFiles.named(folder, "application"))
        .forEach(sources::add);
    ConfigFiles.packaged().forEach(sources::add);
    return new ConfigSources(sources, prefix, instance);
  }

  private static Optional<String> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable));
  }

  private static List<ConfigSource> profile(Path folder, String profile) {
    String name = "application-" + profile;
    List<ConfigSource> files = ConfigFiles.named(folder, name).toList();
    if (files.isEmpty()) {
      throw new SetupException(
          new SetupProblem(
              "TRV-WEB-133",
              "environment variable CONFIG_PROFILE",
              "There is no file for the profile '" + profile + "'.",
              "Create " + folder.resolve(name) + ".properties or .json, or name another profile."));
    }
    return files;
  }

  /// These with values that go before all.
  public ConfigSources with(Map<String, String> values) {
    List<ConfigSource> more = new ArrayList<>(list);
    more.addFirst(ConfigKeys.of("code", values));
    return new ConfigSources(more, prefix, instance);
  }

  /// The value of a key, from the first source that has it.
  public Optional<ConfigValue> find(String key) {
    return list.stream().flatMap(source -> source.find(key).stream()).findFirst();
  }

  /// What follows the key and a dot in the keys of any source, in order.
  List<String> below(String key) {
    TreeSet<String> names = new TreeSet<>();
    list.forEach(source -> names.addAll(source.below(key)));
    return List.copyOf(names);
  }

  /// The names of what files and code set, in order.
  public Set<String> ownNames() {
    Set<String> names = new TreeSet<>();
    list.forEach(source -> names.addAll(source.ownNames()));
    return names;
  }

  /// The first source that has the key, or keys below it.
  Optional<ConfigSource> firstWith(String key) {
    return list.stream()
        .filter(source -> source.find(key).isPresent() || !source.below(key).isEmpty())
        .findFirst();
  }

  /// The names of the sources; never a value, which may be secret.
  @Override
  public String toString() {
    return list.toString();
  }
}
