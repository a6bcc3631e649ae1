package dev.triveni.api.internal.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/// A package for browsers that comes as a jar. Immutable.
///
/// @param loader what finds its files
/// @param name its name
/// @param version its version
record WebJar(ClassLoader loader, String name, String version) {

  /// The one of this group and name, if it is there.
  static Optional<WebJar> find(ClassLoader loader, String group, String name) {
    String resource = "META-INF/maven/" + group + "/" + name + "/pom.properties";
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(in);
      return Optional.of(new WebJar(loader, name, properties.getProperty("version")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder of its files on the class path.
  String folder() {
    return "META-INF/resources/webjars/" + name + "/" + version;
  }

  /// A part of a URL that changes with the version.
  String segment() {
    return name + "-" + version;
  }

  /// One of its files.
  byte[] read(String file) {
    try (InputStream in = loader.getResourceAsStream(folder() + "/" + file)) {
      if (in == null) {
        throw new IllegalStateException(segment() + " has no file " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
