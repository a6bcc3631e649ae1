package dev.triveni.web.internal.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the source of a class below the current folder. Immutable.
final class SourceFolders {
  private static final List<String> SOURCES = List.of("src/main/java", "src/test/java");
  private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules", "src");
  private static final int DEEPEST = 3;

  private final List<Path> folders;

  private SourceFolders(List<Path> folders) {
    this.folders = folders;
  }

  /// The source folders of the projects in a folder.
  static SourceFolders below(Path start) {
    List<Path> folders = new ArrayList<>();
    collect(start.toAbsolutePath(), 0, folders);
    return new SourceFolders(List.copyOf(folders));
  }

  /// The lines of the file in which a class is declared, if it is here.
  Optional<List<String>> lines(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file == null) {
      return Optional.empty();
    }
    int dot = frame.getClassName().lastIndexOf('.');
    String folder = dot < 0 ? "" : frame.getClassName().substring(0, dot).replace('.', '/');
    return Stream.concat(
            folders.stream().map(root -> root.resolve(folder).resolve(file)), launched(file))
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(SourceFolders::read);
  }

  /// The file that `java Hello.java` runs.
  private static Stream<Path> launched(String file) {
    return Stream.ofNullable(System.getProperty("jdk.launcher.sourcefile"))
        .map(Path::of)
        .filter(path -> path.endsWith(file));
  }

  private static Optional<List<String>> read(Path file) {
    try {
      return Optional.of(Files.readAllLines(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static void collect(Path folder, int depth, List<Path> found) {
    SOURCES.stream().map(folder::resolve).filter(Files::isDirectory).forEach(found::add);
    if (depth < DEEPEST) {
      try (Stream<Path> children = Files.list(folder)) {
        children
            .filter(SourceFolders::mayHoldProjects)
            .sorted()
            .forEach(child -> collect(child, depth + 1, found));
      } catch (IOException _) {
        // a folder that cannot be read holds no source of ours
      }
    }
  }

  private static boolean mayHoldProjects(Path folder) {
    String name = folder.getFileName().toString();
    return !name.startsWith(".") && !SKIPPED.contains(name) && Files.isDirectory(folder);
  }
}
