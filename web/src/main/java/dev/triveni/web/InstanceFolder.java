package dev.triveni.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of what belongs to one installation of an application and to no version control.
/// Immutable.
///
/// @param path where it is; it need not exist
public record InstanceFolder(Path path) {

  /// Opens a file of it.
  ///
  /// ```java
  /// try (InputStream in = app.config().instance().open("schema.sql")) { … }
  /// ```
  ///
  /// @throws IllegalArgumentException if the name leads out of the folder
  /// @throws IOException if it cannot be read
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(file(name));
  }

  /// A file of it, which need not exist.
  ///
  /// @throws IllegalArgumentException if the name leads out of the folder
  public Path file(String name) {
    Path file = path.resolve(name).normalize();
    if (!file.startsWith(path.normalize())) {
      throw new IllegalArgumentException(
          "TRV-WEB-134 '%s' leads out of the instance folder %s. Give a path below it."
              .formatted(name, path));
    }
    return file;
  }
}
