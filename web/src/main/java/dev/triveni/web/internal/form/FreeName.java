package dev.triveni.web.internal.form;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds names of files that nobody has yet.
final class FreeName {
  private FreeName() {}

  /// Makes an empty file of this name, or of the next one that is free.
  static Path reserve(Path folder, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    String extension = dot <= 0 ? "" : name.substring(dot);
    Path target = folder.resolve(name);
    for (int number = 2; !create(target); number++) {
      target = folder.resolve(stem + "-" + number + extension);
    }
    return target;
  }

  private static boolean create(Path file) throws IOException {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    }
  }
}
