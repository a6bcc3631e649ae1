package dev.triveni.html.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// When the template files of some folders were changed. Immutable.
record FileStamps(Map<Path, Stamp> files) {
  static final FileStamps NONE = new FileStamps(Map.of());

  /// When a file was changed, and its size, for file systems that count in seconds.
  record Stamp(FileTime modified, long size) {}

  static FileStamps of(List<Path> folders) {
    Map<Path, Stamp> files = new HashMap<>();
    for (Path folder : folders) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path file : paths.filter(path -> path.toString().endsWith(".jte")).toList()) {
          files.put(file, stamp(file));
        }
      } catch (IOException cause) {
        throw new UncheckedIOException("Cannot look for changes in " + folder, cause);
      }
    }
    return new FileStamps(Map.copyOf(files));
  }

  private static Stamp stamp(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(attributes.lastModifiedTime(), attributes.size());
  }
}
