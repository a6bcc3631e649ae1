package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links between files lead somewhere, and so do those to a heading.
class LinksTest {

  @Test
  void relativeLinksLeadToAFileOrHeading() {
    assertThat(Repository.current().files(".md")).flatMap(LinksTest::deadLinks).isEmpty();
  }

  @Test
  void plantedDeadLinksAreFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.md"), "# One title, with `code`\n");
    Path file =
        Files.writeString(
            folder.resolve("a.md"),
            """
            # Here
            [good](b.md) [good](b.md#one-title-with-code) [good](#here) [web](https://example.com)
            [gone](c.md) and `[code](d.md)`
            [gone](b.md#two) [gone](#there)
            [![picture](shot.png)](b.md)
            ```
            [block](e.md)
            ```
            """);
    assertThat(deadLinks(new SourceFile(folder, file)))
        .containsExactly("a.md:3 c.md", "a.md:4 b.md#two", "a.md:4 #there", "a.md:5 shot.png");
  }

  private static List<String> deadLinks(SourceFile file) {
    return Markdown.parse(file.lines()).links().stream()
        .filter(link -> !link.target().matches("[a-z]+:.*"))
        .filter(link -> !leads(file, link.target()))
        .map(link -> file.place(link.line()) + " " + link.target())
        .toList();
  }

  private static boolean leads(SourceFile from, String target) {
    String[] parts = target.split("#", 2);
    Path path = parts[0].isEmpty() ? from.path() : from.path().resolveSibling(parts[0]);
    if (!Files.exists(path)) {
      return false;
    }
    boolean hasAnchor = parts.length == 2 && path.toString().endsWith(".md");
    return !hasAnchor
        || Markdown.parse(new SourceFile(from.root(), path).lines()).anchors().contains(parts[1]);
  }
}
