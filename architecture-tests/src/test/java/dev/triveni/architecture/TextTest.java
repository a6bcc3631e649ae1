package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no file of ours says.
class TextTest {

  /// In two parts each, so that this file does not say it either.
  private static final Map<String, String> UNWANTED =
      Map.of(
          "repo.maven." + "apache.org", "the name of a registry's host",
          "repo1." + "maven.org", "the name of a registry's host",
          "registry." + "npmjs.org", "the name of a registry's host",
          "deb." + "debian.org", "the name of a registry's host",
          "TO" + "DO", "unfinished work",
          "FIX" + "ME", "unfinished work");

  @Test
  void filesAreFinishedAndNameNoRegistry() {
    var files =
        Repository.current()
            .files(".java", ".md", ".xml", ".json", ".sh", "/mvnw", "/demo", ".ci/run", ".npmrc");
    assertThat(files).hasSizeGreaterThan(50);
    assertThat(files).flatMap(file -> unwanted(file.name(), file.lines()).toList()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://repo1.maven._org/maven2, a:1 the name of a registry's host",
    "resolved https://registry._npmjs.org/x, a:1 the name of a registry's host",
    "// TO_DO later, a:1 unfinished work"
  })
  void plantedTextIsFound(String text, String found) {
    assertThat(unwanted("a", List.of(text.replace("_", "")))).containsExactly(found);
  }

  private static Stream<String> unwanted(String name, List<String> lines) {
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(index ->
            UNWANTED.entrySet().stream()
                .filter(entry -> lines.get(index).contains(entry.getKey()))
                .map(entry -> name + ":" + (index + 1) + " " + entry.getValue()));
  }
}
