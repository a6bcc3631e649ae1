package dev.triveni.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The files of a checkout, without what builds and tools put there. Immutable.
record Repository(Path root) {
  private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git", ".idea");

  /// The checkout that this test runs in.
  static Repository current() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return new Repository(folder);
  }

  /// Lists the files whose names end as given, in the order of their paths.
  List<SourceFile> files(String... endings) {
    List<SourceFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return LEFT_OUT.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Set.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                found.add(new SourceFile(root, file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot list the files of " + root, cause);
    }
    found.sort(Comparator.comparing(SourceFile::name));
    return found;
  }

  /// Lists the Java files that users get, as against tests.
  List<SourceFile> mainJavaFiles() {
    return files(".java").stream().filter(file -> file.name().contains("/src/main/")).toList();
  }

  /// One file, which need not exist.
  SourceFile file(String name) {
    return new SourceFile(root, root.resolve(name));
  }
}
