package dev.triveni.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A text file of the checkout. Immutable.
record SourceFile(Path root, Path path) {

  /// The path from the root of the checkout, with `/` between folders.
  String name() {
    return root.relativize(path).toString().replace('\\', '/');
  }

  boolean exists() {
    return Files.isRegularFile(path);
  }

  List<String> lines() {
    return text().lines().toList();
  }

  String text() {
    try {
      return Files.readString(path);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + name(), cause);
    }
  }

  /// Names a place in this file as tools like to have it, for example `web/pom.xml:12`.
  String place(int line) {
    return name() + ":" + line;
  }
}
