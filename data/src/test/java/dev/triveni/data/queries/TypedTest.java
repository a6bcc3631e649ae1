package dev.triveni.data.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a query is found by the compiler.
class TypedTest {
  private static final String QUERY =
      """
      import static dev.triveni.data.desk.ArticleTable.ARTICLE;

      class Asked {
        Object of(dev.triveni.data.Database db) {
          return db.from(ARTICLE)%s.list();
        }
      }
      """;

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".filter(ARTICLE.title.eq(\"x\"))                 |",
        ".filter(ARTICLE.author().name.icontains(\"x\"))  |",
        ".filter(ARTICLE.titel.eq(\"x\"))                 | cannot find symbol",
        ".filter(ARTICLE.tags().title.eq(\"x\"))          | cannot find symbol",
        ".filter(ARTICLE.views.icontains(\"x\"))          | cannot find symbol",
        ".filter(ARTICLE.views.eq(\"x\"))                 | String cannot be converted",
        ".filter(ARTICLE.status.eq(\"DRAFT\"))            | String cannot be converted",
        ".filter(ARTICLE.title)                           | cannot be converted",
        ".orderBy(\"titel\")                              | cannot be converted",
        ".with(ARTICLE.title)                             | cannot be converted"
      })
  @Shows(
      value = {"DJ-19", "UN-DJ-02"},
      code = "db.from(ARTICLE).filter(ARTICLE.titel.eq(\"x\")) // cannot find symbol")
  void mistakesDoNotCompile(String step, String mistake) throws IOException {
    String found = compiled(QUERY.formatted(step));

    if (mistake == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(mistake);
    }
  }

  /// What the compiler says.
  private String compiled(String source) throws IOException {
    Path file = Files.writeString(output.resolve("Asked.java"), source);
    String path =
        Stream.of(
                "target/classes",
                "target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""))
            .collect(Collectors.joining(File.pathSeparator));
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                writer,
                writer,
                "-proc:none",
                "-classpath",
                path,
                "-d",
                output.toString(),
                file.toString());
    writer.flush();
    return failed == 0 ? "" : said.toString();
  }
}
