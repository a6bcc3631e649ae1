package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Doc comments: everything public has one, and none is wider than the page.
class DocCommentsTest {
  private static final int WIDEST = 100;

  @Test
  void docCommentsFitThePage() {
    assertThat(Repository.current().files(".java")).flatMap(DocCommentsTest::tooWide).isEmpty();
  }

  @Test
  void everythingPublicIsExplained() throws IOException {
    var modules = ProjectClasses.ofThisBuild();
    var exported =
        modules.exported().stream().map(type -> type.getPackageName().replace('.', '/')).toList();
    var files =
        Repository.current().mainJavaFiles().stream()
            .filter(file -> exported.stream().anyMatch(name -> isIn(name, file)))
            .toList();
    assertThat(files).isNotEmpty();
    assertThat(Unexplained.in(files)).isEmpty();
  }

  @Test
  void aPlantedWideCommentIsFound(@TempDir Path folder) throws IOException {
    var file = planted(folder, "/// " + "x".repeat(97) + "\nclass A {}\n");
    assertThat(tooWide(file)).containsExactly("A.java:1 is 101 columns wide");
  }

  @Test
  void plantedMembersWithoutACommentAreFound(@TempDir Path folder) throws IOException {
    var file =
        planted(
            folder,
            """
            /// Explained.
            public interface A {
              void silent();
              /// Explained.
              record Point(int x) {
                public Point {
                  x = 1;
                }
                @Override
                public String toString() { return ""; }
                public int twice() { return 2 * x; }
                int hidden() { return x; }
              }
              enum Colour {
                /// Explained.
                RED
              }
            }
            """);
    assertThat(Unexplained.in(List.of(file)))
        .containsExactly("A.java:3 silent", "A.java:11 twice", "A.java:14 Colour");
  }

  private static boolean isIn(String packageFolder, SourceFile file) {
    return file.path().getParent().endsWith(packageFolder);
  }

  private static SourceFile planted(Path folder, String text) throws IOException {
    return new SourceFile(folder, Files.writeString(folder.resolve("A.java"), text));
  }

  private static List<String> tooWide(SourceFile file) {
    List<String> lines = file.lines();
    return IntStream.range(0, lines.size())
        .filter(index -> lines.get(index).stripLeading().startsWith("///"))
        .filter(index -> lines.get(index).length() > WIDEST)
        .mapToObj(i -> file.place(i + 1) + " is " + lines.get(i).length() + " columns wide")
        .toList();
  }
}
