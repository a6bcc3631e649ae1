package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Java in the documentation is taken from sources that compile and run.
///
/// A block stands under `<!-- from: path#region -->`, and equals what is between `// @start
/// region=name` and `// @end` in that file, or the whole file where no region is named. Blocks of
/// other languages, such as templates, may have a source, too, and equal it then.
class JavaBlocksTest {
  private static final Pattern MARKER = Pattern.compile("<!-- from: ([^#\\s]+)(?:#(\\S+))? -->");

  @Test
  void javaInTheDocumentationEqualsItsSource() {
    var repository = Repository.current();
    assertThat(repository.files(".md")).flatMap(file -> strayBlocks(repository, file)).isEmpty();
  }

  @Test
  void plantedStrayBlocksAreFound(@TempDir Path folder) throws IOException {
    var repository = new Repository(folder);
    Files.writeString(
        folder.resolve("A.java"),
        """
        class A {
          // @start region=twice
          int twice(int x) {
            return 2 * x;
          }
          // @end
        }
        """);
    assertThat(strayBlocks(repository, page(folder, "<!-- from: A.java#twice -->", TWICE)))
        .isEmpty();
    assertThat(strayBlocks(repository, page(folder, "text", TWICE)))
        .containsExactly("a.md:2 has no '<!-- from: path#region -->' above it");
    assertThat(strayBlocks(repository, page(folder, "<!-- from: B.java#twice -->", TWICE)))
        .containsExactly("a.md:2 comes from B.java#twice, which does not exist");
    assertThat(strayBlocks(repository, page(folder, "<!-- from: A.java#half -->", TWICE)))
        .containsExactly("a.md:2 comes from A.java#half, which does not exist");
    assertThat(strayBlocks(repository, page(folder, "<!-- from: A.java#twice -->", "int x;")))
        .singleElement()
        .asString()
        .startsWith("a.md:2 differs from A.java#twice");
    Files.writeString(folder.resolve("b.jte"), "<p>${text}</p>\n");
    assertThat(strayBlocks(repository, page(folder, "<!-- from: b.jte -->", "html", "<p></p>")))
        .hasSize(1);
    assertThat(strayBlocks(repository, page(folder, "text", "html", "<p></p>"))).isEmpty();
  }

  private static final String TWICE =
      """
      int twice(int x) {
        return 2 * x;
      }\
      """;

  private static SourceFile page(Path folder, String marker, String code) throws IOException {
    return page(folder, marker, "java", code);
  }

  private static SourceFile page(Path folder, String marker, String language, String code)
      throws IOException {
    String text = marker + "\n```" + language + "\n" + code + "\n```\n";
    return new SourceFile(folder, Files.writeString(folder.resolve("a.md"), text));
  }

  private static List<String> strayBlocks(Repository repository, SourceFile file) {
    return Markdown.parse(file.lines()).blocks().stream()
        .filter(block -> block.language().equals("java") || isMarked(block))
        .flatMap(block ->
            mistake(repository, block).map(text -> file.place(block.line()) + text).stream())
        .toList();
  }

  private static boolean isMarked(Markdown.Block block) {
    return MARKER.matcher(block.marker()).matches();
  }

  private static Optional<String> mistake(Repository repository, Markdown.Block block) {
    var marker = MARKER.matcher(block.marker());
    if (!marker.matches()) {
      return Optional.of(" has no '<!-- from: path#region -->' above it");
    }
    String source = block.marker().substring(11, block.marker().length() - 4);
    Optional<String> expected =
        Optional.of(repository.file(marker.group(1)))
            .filter(SourceFile::exists)
            .flatMap(file -> region(file.lines(), Optional.ofNullable(marker.group(2))));
    if (expected.isEmpty()) {
      return Optional.of(" comes from " + source + ", which does not exist");
    }
    return expected
        .filter(text -> !text.equals(block.text().strip()))
        .map(text -> " differs from " + source + ", which is:\n" + text);
  }

  private static Optional<String> region(List<String> lines, Optional<String> name) {
    if (name.isEmpty()) {
      return Optional.of(text(lines));
    }
    Pattern start = Pattern.compile(" *// @start region=\"?" + Pattern.quote(name.get()) + "\"?");
    List<String> inside = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (open && line.strip().startsWith("// @end")) {
        return Optional.of(text(inside));
      }
      if (open) {
        inside.add(line);
      }
      open |= start.matcher(line).matches();
    }
    return Optional.empty();
  }

  /// Without the marks of regions, and moved to the left edge.
  private static String text(List<String> lines) {
    Stream<String> kept = lines.stream().filter(line -> !line.strip().matches("// @(start|end).*"));
    return String.join("\n", kept.toList()).stripTrailing().stripIndent().strip();
  }
}
