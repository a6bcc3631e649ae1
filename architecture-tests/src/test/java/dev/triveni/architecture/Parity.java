package dev.triveni.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.triveni.shows.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The page that says which features are shown by tests. Immutable.
final class Parity {

  /// A part of the table, by the letters of its ids.
  private record Part(String prefix, String title) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("FL", "Flask"),
          new Part("FX", "Extensions of Flask"),
          new Part("DJ", "Django"),
          new Part("DR", "Django REST framework and Django Ninja"),
          new Part("FA", "FastAPI and Starlette"),
          new Part("AI", "What an AI backend needs beyond"),
          new Part("UN-FA", "What users of FastAPI miss"),
          new Part("UN-DJ", "What users of Django miss"),
          new Part("UN-FL", "What users of Flask miss"),
          new Part("UN-JV", "What users of Java frameworks miss"),
          new Part("BI", "Batteries of other frameworks"));

  private final List<Feature> features;
  private final Map<String, List<TestReports.Line>> shown;

  Parity(List<Feature> features, TestReports reports) {
    this.features = List.copyOf(features);
    this.shown = reports.lines().stream().collect(groupingBy(line -> line.shown().feature()));
  }

  /// Lists the ids that tests name and that no feature has.
  List<String> unknown() {
    List<String> known = features.stream().map(Feature::id).toList();
    return shown.keySet().stream().filter(Predicate.not(known::contains)).sorted().toList();
  }

  /// Lists the tests that show a feature and could not run.
  List<String> skipped() {
    return shown.values().stream()
        .flatMap(List::stream)
        .filter(line -> line.shown().standing() == Standing.SKIPPED)
        .map(Parity::test)
        .distinct()
        .sorted()
        .toList();
  }

  /// Tells whether tests show a feature, and none of them failed. One that could not run here is
  /// believed: nothing is written while there are such.
  private boolean isClaimed(Feature feature) {
    return shown.containsKey(feature.id())
        && shown.get(feature.id()).stream()
            .noneMatch(line -> line.shown().standing() == Standing.FAILED);
  }

  /// The page, in Markdown.
  String page() {
    return """
    # Parity

    Which features of the frameworks we learn from Triveni has, as its own tests show. This page is
    made from the reports of the tests by `./mvnw verify -Dgolden.update=true`; a feature is claimed
    when every test that shows it passed. What a claim rests on is behind the links.

    | part | must | should | could | all |
    | --- | ---: | ---: | ---: | ---: |
    """
        + PARTS.stream().map(part -> sums(part.title(), of(part))).collect(joining())
        + sums("**all**", features)
        + PARTS.stream().map(this::table).collect(joining());
  }

  private String sums(String title, List<Feature> part) {
    String counts =
        Feature.PRIORITIES.stream()
            .map(word -> count(part.stream().filter(f -> f.priority().equals(word)).toList()))
            .collect(joining(" | "));
    return "| " + title + " | " + counts + " | " + count(part) + " |\n";
  }

  private String count(List<Feature> part) {
    return part.isEmpty()
        ? "–"
        : part.stream().filter(this::isClaimed).count() + " of " + part.size();
  }

  private String table(Part part) {
    return "\n## "
        + part.title()
        + "\n\n| id | feature | priority | in Triveni | shown by |\n| --- | --- | --- | --- | --- |\n"
        + of(part).stream().map(this::row).collect(joining());
  }

  private List<Feature> of(Part part) {
    return features.stream().filter(feature -> feature.prefix().equals(part.prefix())).toList();
  }

  private String row(Feature feature) {
    List<TestReports.Line> tests = isClaimed(feature) ? sorted(feature) : List.of();
    return Stream.of(
            feature.id(),
            escaped(feature.title()),
            feature.priority(),
            tests.stream().flatMap(Parity::code).distinct().collect(joining("<br>")),
            tests.stream().map(Parity::link).distinct().collect(joining("<br>")))
        .collect(joining(" | ", "| ", " |\n"));
  }

  private List<TestReports.Line> sorted(Feature feature) {
    return shown.get(feature.id()).stream().sorted(Comparator.comparing(Parity::test)).toList();
  }

  private static Stream<String> code(TestReports.Line line) {
    String code = line.shown().code().strip();
    return code.isEmpty() ? Stream.of() : Stream.of("`" + code.replace("|", "\\|") + "`");
  }

  private static String link(TestReports.Line line) {
    return "[" + test(line) + "](../" + line.source().name() + ")";
  }

  private static String test(TestReports.Line line) {
    String name = line.shown().testClass();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.')
        + "."
        + line.shown().testMethod();
  }

  private static String escaped(String text) {
    return text.replaceAll("([|<_*\\[\\]])", "\\\\$1");
  }
}
