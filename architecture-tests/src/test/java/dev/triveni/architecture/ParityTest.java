package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.ShownFeature;
import dev.triveni.shows.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/parity.md` says what the reports of the tests say. It comes last, after the reports of
/// this module.
@Order(Integer.MAX_VALUE)
class ParityTest {
  private static final String PAGE = "docs/parity.md";

  @Test
  void thePageClaimsWhatTheTestsShow() throws IOException {
    var repository = Repository.current();
    var reports = TestReports.read(repository);
    assertThat(reports.missing())
        .as("test classes without a report of this build: run the whole of ./mvnw verify first")
        .isEmpty();
    var parity = new Parity(Feature.readAll(repository.file("docs/features.tsv")), reports);
    assertThat(parity.unknown()).as("ids that docs/features.tsv does not have").isEmpty();
    if (Boolean.getBoolean("golden.update")) {
      assertThat(parity.skipped())
          .as("tests that could not run, so that nothing is written")
          .isEmpty();
      Files.writeString(repository.root().resolve(PAGE), parity.page());
    }
    assertThat(repository.file(PAGE).text())
        .as(PAGE + " is out of date: run ./mvnw verify -Dgolden.update=true, and read what changed")
        .isEqualTo(parity.page());
  }

  @Test
  void aFeatureIsClaimedWhenAllItsTestsPassed() {
    assertThat(
            parityOf(line("FL-01", Standing.PASSED, "shows"), line("FL-02", Standing.FAILED, "no")))
        .contains("| Flask | 1 of 1 | 0 of 1 | – | 1 of 2 |")
        .contains(
            "| FL-01 | One \\| two | must | `app.get(\"/\")` | [ATest.shows](../web/ATest.java) |")
        .contains("| FL-02 | Another | should |  |  |");
    assertThat(
            parityOf(line("FL-01", Standing.PASSED, "shows"), line("FL-01", Standing.FAILED, "no")))
        .contains("| Flask | 0 of 1 | 0 of 1 | – | 0 of 2 |");
  }

  @Test
  void aTestThatCouldNotRunIsBelievedButNamed() {
    var skipped = reports(line("FL-01", Standing.SKIPPED, "inABrowser"));
    var parity = new Parity(FEATURES, skipped);
    assertThat(parity.page()).contains("| Flask | 1 of 1 |");
    assertThat(parity.skipped()).containsExactly("ATest.inABrowser");
  }

  @Test
  void anUnknownFeatureIsNamed() {
    var parity = new Parity(FEATURES, reports(line("FL-99", Standing.PASSED, "shows")));
    assertThat(parity.unknown()).containsExactly("FL-99");
  }

  @Test
  void reportsThatAreMissingOrOldAreNamed(@TempDir Path folder) throws IOException {
    Path tests = Files.createDirectories(folder.resolve("web/src/test/java/a"));
    Path source =
        Files.writeString(tests.resolve("BTest.java"), "@Shows(\"FL-01\") class BTest {}");
    Files.writeString(tests.resolve("CTest.java"), "class CTest {}");
    assertThat(TestReports.read(new Repository(folder)).missing())
        .containsExactly("web/src/test/java/a/BTest.java");

    Path shows = Files.createDirectories(folder.resolve("web/target/shows"));
    String line = line("FL-01", Standing.PASSED, "shows").line();
    Path report = Files.writeString(shows.resolve("a.BTest.tsv"), line + "\n");
    Files.writeString(shows.resolve("a.GoneTest.tsv"), line + "\n");
    assertThat(TestReports.read(new Repository(folder)).missing()).isEmpty();
    assertThat(TestReports.read(new Repository(folder)).lines()).hasSize(1);

    Files.setLastModifiedTime(report, FileTime.from(Instant.EPOCH));
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH.plusSeconds(1)));
    assertThat(TestReports.read(new Repository(folder)).missing()).hasSize(1);
  }

  private static final List<Feature> FEATURES =
      List.of(new Feature("FL-01", "must", "One | two"), new Feature("FL-02", "should", "Another"));

  private static String parityOf(ShownFeature... lines) {
    return new Parity(FEATURES, reports(lines)).page();
  }

  private static TestReports reports(ShownFeature... lines) {
    Path root = Path.of("/checkout");
    var source = new SourceFile(root, root.resolve("web/ATest.java"));
    var read = Stream.of(lines).map(line -> new TestReports.Line(line, source)).toList();
    return new TestReports(read, List.of());
  }

  private static ShownFeature line(String id, Standing standing, String method) {
    return new ShownFeature(id, standing, "a.ATest", method, "app.get(\"/\")");
  }
}
