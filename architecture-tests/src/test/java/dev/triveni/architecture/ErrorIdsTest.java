package dev.triveni.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ids of error messages: one place in the code each, and one line in `docs/errors.md`.
class ErrorIdsTest {
  private static final Pattern ID = Pattern.compile("TRV-[A-Z]+-\\d{3}");

  @Test
  void anIdHasOneMeaningAndSoOnePlace() {
    assertThat(usedTwice(Repository.current().mainJavaFiles())).isEmpty();
  }

  @Test
  void everyIdIsExplainedInTheListOfErrors() {
    var repository = Repository.current();
    var explained = ids(repository.file("docs/errors.md").text()).toList();
    assertThat(explained)
        .as("ids in docs/errors.md, against those in the sources")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(places(repository.mainJavaFiles()).keySet());
  }

  @Test
  void aPlantedSecondUseIsFound(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("A.java"),
            """
            /// Fails with TRV-WEB-001.
            String a = "TRV-WEB-001 There is none.";
            String b = "TRV-WEB-002 There are two.";
            // See TRV-WEB-002.
            String c = "TRV-WEB-001 There are three.";
            """);
    assertThat(usedTwice(List.of(new SourceFile(folder, file))))
        .containsExactly("TRV-WEB-001 is used at A.java:2, A.java:5");
  }

  private static List<String> usedTwice(List<SourceFile> files) {
    return places(files).entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + " is used at " + String.join(", ", entry.getValue()))
        .toList();
  }

  /// Maps each id to the places of code, not comments, that mention it.
  private static Map<String, List<String>> places(List<SourceFile> files) {
    return files.stream()
        .flatMap(ErrorIdsTest::mentions)
        .collect(groupingBy(Mention::id, TreeMap::new, mapping(Mention::place, toList())));
  }

  private static Stream<Mention> mentions(SourceFile file) {
    List<String> lines = file.lines();
    return IntStream.range(0, lines.size())
        .boxed()
        .filter(index -> !lines.get(index).stripLeading().startsWith("//"))
        .flatMap(i -> ids(lines.get(i)).map(id -> new Mention(id, file.place(i + 1))));
  }

  private static Stream<String> ids(String text) {
    return ID.matcher(text).results().map(MatchResult::group);
  }

  private record Mention(String id, String place) {}
}
