package dev.triveni.web.internal;

import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the files that values of the configuration come from.
final class ConfigFiles {
  private ConfigFiles() {}

  /// Those of the files `name.properties` and `name.json` in a folder that exist.
  static Stream<ConfigSource> named(Path folder, String name) {
    return Stream.of(name + ".properties", name + ".json")
        .map(folder::resolve)
        .filter(Files::exists)
        .map(ConfigFiles::read);
  }

  /// Those of the files `application.properties` and `application.json` that are packaged with the
  /// application, on the class path.
  static Stream<ConfigSource> packaged() {
    return Stream.of("application.properties", "application.json").flatMap(ConfigFiles::packaged);
  }

  private static Stream<ConfigSource> packaged(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    String place = "class path " + name;
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(name)) {
      return in == null ? Stream.empty() : Stream.of(read(place, in.readAllBytes()));
    } catch (IOException e) {
      throw unreadable(place, e.toString(), e);
    }
  }

  /// A file of properties, or of JSON if its name ends so.
  static ConfigSource read(Path file) {
    return read(file.toString(), bytes(file));
  }

  /// A file of variables, one `NAME=value` a line; none if it does not exist.
  static Stream<ConfigSource> dotEnv(Path file, String prefix) {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    List<String> lines = text(file.toString(), bytes(file)).lines().toList();
    Map<String, String> variables = DotEnv.parse(file, lines);
    return Stream.of(variables(file.toString(), variables, prefix, true));
  }

  /// Variables, of which those with a prefix count.
  static ConfigSource variables(
      String name, Map<String, String> variables, String prefix, boolean ours) {
    Map<String, String> values = new HashMap<>();
    variables.forEach((variable, text) -> {
      if (variable.startsWith(prefix)) {
        values.put(variable.substring(prefix.length()), text);
      }
    });
    if (variables.containsKey("PORT")) {
      values.put("PORT", variables.get("PORT"));
    }
    return ConfigVariables.of(
        name, values, path -> path.equals("PORT") ? path : prefix + path, ours);
  }

  /// A folder with a file for each value, as containers mount secrets: `mail_password`.
  static ConfigSource secrets(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, String> values = new HashMap<>();
      files
          .filter(file -> Files.isRegularFile(file) && !name(file).startsWith("."))
          .forEach(file ->
              values.put(
                  ConfigVariables.nameOf(name(file)), text(file.toString(), bytes(file)).strip()));
      return ConfigVariables.of("secrets folder " + folder, values, path -> path, false);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder.toString(), "it does not exist", e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static ConfigSource read(String place, byte[] bytes) {
    String text = text(place, bytes);
    return ConfigKeys.of(
        place, place.endsWith(".json") ? json(place, text) : properties(place, text));
  }

  private static Map<String, String> json(String place, String text) {
    return JsonTexts.tree(text)
        .filter(tree -> tree instanceof Map)
        .map(JsonTexts::leaves)
        .orElseThrow(() -> unreadable(place, "it is not a JSON object", null));
  }

  private static Map<String, String> properties(String place, String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(place, String.valueOf(e.getMessage()), e);
    }
    Map<String, String> values = new HashMap<>();
    properties.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
    return values;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw unreadable(file.toString(), "it does not exist", e);
    } catch (IOException e) {
      throw unreadable(file.toString(), String.valueOf(e.getMessage()), e);
    }
  }

  private static String text(String place, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(place, "it is not UTF-8", e);
    }
  }

  private static SetupException unreadable(String place, String why, @Nullable Exception cause) {
    SetupProblem problem =
        new SetupProblem(
            "TRV-WEB-031",
            place,
            "The configuration file cannot be read: " + why + ".",
            "Give the process a file that it can read, in UTF-8.");
    return cause == null ? new SetupException(problem) : new SetupException(problem, cause);
  }
}
