package dev.triveni.html.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text of a template and the imports that it has without writing them. Immutable.
///
/// @param imports what stands after `import` in Java, such as `static com.example.Formats.*`
/// @param files the files that were read for it, as resources are named; empty if it has none
/// @param digest changes whenever one of the files does
public record TemplateSource(
    String name, String text, List<String> imports, List<String> files, String digest) {
  private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*@import\\s+(\\S.*?);?\\s*$");

  /// What every template may use: JTE's content blocks, the JDK, and the functions of module
  /// `html`.
  private static final List<String> EVERYWHERE =
      List.of("module java.base", "gg.jte.Content", "static dev.triveni.html.TemplateFunctions.*");

  /// Copies the lists.
  public TemplateSource {
    imports = List.copyOf(imports);
    files = List.copyOf(files);
  }

  /// A template that is written in code.
  public static TemplateSource of(String name, String text) {
    return new TemplateSource(
        name, withLineEnd(text), EVERYWHERE, List.of(), Digests.of(List.of(text)));
  }

  static TemplateSource read(String name, Path file, List<Path> importFiles, Path resources) {
    List<String> imports = new ArrayList<>(EVERYWHERE);
    List<Path> files = new ArrayList<>(importFiles);
    files.add(file);
    List<String> texts = files.stream().map(TemplateSource::read).toList();
    texts.subList(0, importFiles.size()).stream()
        .flatMap(TemplateSource::imported)
        .forEach(imports::add);
    return new TemplateSource(
        name,
        withLineEnd(texts.getLast()),
        imports,
        files.stream().map(path -> resourceName(resources.relativize(path))).toList(),
        Digests.of(texts));
  }

  private static Stream<String> imported(String text) {
    return IMPORT.matcher(text).results().map((MatchResult line) -> line.group(1));
  }

  /// JTE reads a parameter up to the end of its line.
  private static String withLineEnd(String text) {
    String unix = text.replace("\r\n", "\n");
    return unix.endsWith("\n") ? unix : unix + "\n";
  }

  private static String resourceName(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read the template " + file, cause);
    }
  }
}
