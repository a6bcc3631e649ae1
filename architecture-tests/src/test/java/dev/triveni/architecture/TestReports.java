package dev.triveni.architecture;

import dev.triveni.shows.ShownFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the tests of all modules reported about the features they show. Immutable.
///
/// @param lines each feature with a test that shows it
/// @param missing the test classes whose report is not there, or older than the class
record TestReports(List<Line> lines, List<String> missing) {

  /// A line of a report, and the file of the test.
  record Line(ShownFeature shown, SourceFile source) {}

  /// Reads the reports of the test classes that show features. What else lies among the reports is
  /// left from a class that is gone.
  static TestReports read(Repository repository) {
    List<Line> lines = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (SourceFile source : repository.files("Test.java", "IT.java", "Examples.java")) {
      if (source.lines().stream().anyMatch(line -> line.strip().startsWith("@Shows("))) {
        SourceFile report = report(source);
        if (report.exists() && !isOlder(report.path(), source.path())) {
          report.lines().forEach(line -> lines.add(new Line(ShownFeature.parse(line), source)));
        } else {
          missing.add(source.name());
        }
      }
    }
    return new TestReports(List.copyOf(lines), List.copyOf(missing));
  }

  private static SourceFile report(SourceFile source) {
    String[] parts = source.name().split("/src/test/java/");
    String testClass = parts[1].replace(".java", "").replace('/', '.');
    return new Repository(source.root()).file(parts[0] + "/target/shows/" + testClass + ".tsv");
  }

  private static boolean isOlder(Path report, Path source) {
    try {
      return Files.getLastModifiedTime(report).compareTo(Files.getLastModifiedTime(source)) < 0;
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot tell how old " + report + " is", cause);
    }
  }
}
