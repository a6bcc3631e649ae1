package dev.triveni.shows;

/// One line of a report: a feature, and a test that shows it. Immutable.
///
/// @param feature the id of the feature
/// @param standing how the test ended
/// @param testClass the binary name of the test's class
/// @param testMethod the name of the test's method
/// @param code one line of a user's code, or nothing
public record ShownFeature(
    String feature, Standing standing, String testClass, String testMethod, String code) {

  /// Reads a line that [#line()] wrote.
  public static ShownFeature parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 5) {
      throw new IllegalArgumentException(
          "A line of a report has five cells between tabs, and this one has %d: \"%s\""
              .formatted(cells.length, line));
    }
    return new ShownFeature(cells[0], Standing.valueOf(cells[1]), cells[2], cells[3], cells[4]);
  }

  /// Writes this as one line of cells between tabs.
  public String line() {
    return String.join(
        "\t", feature, standing.name(), testClass, testMethod, code.replaceAll("\\s+", " "));
  }
}
