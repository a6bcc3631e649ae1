package dev.triveni.html.internal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;

/// Finds the resources that are being edited, for classes that run from the folders of a build.
final class BuildFolders {
  private static final Map<String, String> SOURCES =
      Map.of(
          "target/classes", "src/main/resources",
          "target/test-classes", "src/test/resources",
          "build/classes/java/main", "src/main/resources",
          "build/classes/java/test", "src/test/resources");

  private BuildFolders() {}

  /// The folder of the resources beside which the class of an object was compiled; empty if it
  /// comes from a jar.
  static Optional<Path> findResources(Object compiled) {
    CodeSource source = compiled.getClass().getProtectionDomain().getCodeSource();
    return Optional.ofNullable(source).flatMap(BuildFolders::folder).flatMap(BuildFolders::sources);
  }

  private static Optional<Path> folder(CodeSource source) {
    try {
      return Optional.ofNullable(source.getLocation())
          .filter(location -> location.getProtocol().equals("file"))
          .map(location -> Path.of(URI.create(location.toString())))
          .filter(Files::isDirectory);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Path> sources(Path classes) {
    return SOURCES.entrySet().stream()
        .filter(entry -> classes.endsWith(entry.getKey()))
        .map(entry -> project(classes, entry.getKey()).resolve(entry.getValue()))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static Path project(Path classes, String below) {
    return classes.resolve("../".repeat(Path.of(below).getNameCount())).normalize();
  }
}
