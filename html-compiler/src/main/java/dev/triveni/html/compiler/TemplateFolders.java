package dev.triveni.html.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the templates of an application are: in folders named `templates`. The nearest to the root
/// is the application's own, and its templates take the place of those of the same name in deeper
/// ones, which belong to its groups. Immutable.
///
/// @param resources what they all are in
/// @param folders the folders, the one whose templates win first
public record TemplateFolders(Path resources, List<Path> folders) {

  /// What the names of template files end with.
  static final String SUFFIX = ".jte";

  /// A file whose imports are those of every template of its folder, and of the folders in it.
  static final String IMPORTS = "_imports" + SUFFIX;

  private static final String FOLDER = "templates";

  /// Copies the list.
  public TemplateFolders {
    folders = List.copyOf(folders);
  }

  /// The folders named `templates` below a folder of resources, at any depth.
  public static TemplateFolders below(Path resources) {
    if (!Files.isDirectory(resources)) {
      return new TemplateFolders(resources, List.of());
    }
    try (Stream<Path> paths = Files.walk(resources)) {
      return new TemplateFolders(
          resources,
          paths
              .filter(path -> path.endsWith(FOLDER) && Files.isDirectory(path))
              .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(path -> path))
              .toList());
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot look for templates in " + resources, cause);
    }
  }

  /// A single folder, whatever its name is.
  public static TemplateFolders of(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    return new TemplateFolders(parent == null ? folder : parent, List.of(folder.toAbsolutePath()));
  }

  /// The template files by name, such as `posts/index`.
  ///
  /// @throws TemplateSyntaxException if two folders of groups have a template of the same name
  public SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      filesIn(folder).forEach((name, file) -> add(files, name, file));
    }
    return files;
  }

  /// The template of this name.
  public Optional<TemplateSource> find(String name) {
    return fileOf(name).map(file -> TemplateSource.read(name, file, imports(name), resources));
  }

  /// The imports that the template of this name has without writing them, from the outermost folder
  /// inwards.
  private List<Path> imports(String name) {
    List<Path> found = new ArrayList<>();
    for (int end = 0; end >= 0; end = name.indexOf('/', end + 1)) {
      String folder = end == 0 ? "" : name.substring(0, end) + "/";
      folders.stream()
          .map(root -> root.resolve(folder + IMPORTS))
          .filter(Files::isRegularFile)
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Path> fileOf(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name + SUFFIX))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private void add(SortedMap<String, Path> files, String name, Path file) {
    Path first = files.putIfAbsent(name, file);
    if (first != null && !first.startsWith(folders.getFirst())) {
      throw new TemplateSyntaxException(
          name + SUFFIX,
          1,
          "TRV-HTML-002 Two groups have a template '%s': %s and %s. Put one into a folder that is named after its group."
              .formatted(name, first, file));
    }
  }

  private static SortedMap<String, Path> filesIn(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(SUFFIX) && !path.endsWith(IMPORTS))
          .collect(
              Collectors.toMap(
                  path -> nameOf(folder.relativize(path)),
                  path -> path,
                  (a, _) -> a,
                  TreeMap::new));
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot list the templates in " + folder, cause);
    }
  }

  private static String nameOf(Path relative) {
    String text = relative.toString().replace('\\', '/');
    return text.substring(0, text.length() - SUFFIX.length());
  }
}
