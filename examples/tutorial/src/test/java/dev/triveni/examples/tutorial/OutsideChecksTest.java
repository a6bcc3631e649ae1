package dev.triveni.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.OpenApiTools;
import dev.triveni.fuzzer.Fuzzer;
import dev.triveni.fuzzer.Report;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Programs of other people look at the document of every example, and a fuzzer asks the example
/// what its document says.
class OutsideChecksTest {
  /// FastAPI's documents do not tell what code answers of its own accord.
  private static final Integer[] BY_CODE = {201, 307, 400, 401, 403, 404, 409, 418};

  /// FastAPI describes streams with this word of OpenAPI 3.2 in documents of 3.1.
  private static final String LATER = "\"itemSchema\"";

  /// FastAPI takes what a response class of one's own renders for a text, does not tell that the
  /// names of members are numbers, and lets a document tell of a body what nobody checks, and of
  /// mistakes what is answered otherwise.
  private static final Set<String> NOT_AS_DOCUMENTED =
      Set.of(
          "custom_response/tutorial009c",
          "body_nested_models/tutorial009",
          "custom_request_and_route/tutorial002",
          "path_operation_advanced_configuration/tutorial006");

  /// There is nothing to ask, or the document is elsewhere.
  private static final Set<String> WITHOUT_ENDPOINTS =
      Set.of(
          "middleware/tutorial001",
          "static_files/tutorial001",
          "metadata/tutorial002",
          "path_operation_advanced_configuration/tutorial003");

  /// What does not know an item fails there, in FastAPI's example too.
  private static final Set<String> FAILING = Set.of("testing/tutorial003", "testing/tutorial004");

  /// Nor do they tell a time of day with an offset from one without.
  private static final String LOCAL_TIME = "repeat_at";

  @Test
  @Shows(
      value = {"FA-25", "FA-28"},
      code = "npx openapi-typescript http://localhost:8000/openapi.json -o client.ts")
  void everyDocumentIsValidAndTypesOfTypeScriptAreMadeOfIt() throws IOException {
    Map<String, String> documents = new TreeMap<>();
    examples()
        .forEach((name, app) -> {
          try (TestClient client = TestClient.of(app)) {
            TestResponse document = client.get("/openapi.json");
            if (document.status() == 200) {
              documents.put(name, inItsVersion(document.text()));
            }
          }
        });
    assertThat(documents).hasSizeGreaterThan(200);
    assertThat(new OpenApiTools().complaints(documents)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleAnswersAsItsDocumentSays() {
    return examples().entrySet().stream()
        .filter(example -> !FAILING.contains(example.getKey()))
        .filter(example -> !NOT_AS_DOCUMENTED.contains(example.getKey()))
        .filter(example -> !WITHOUT_ENDPOINTS.contains(example.getKey()))
        .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> fuzz(example.getValue())));
  }

  /// A document with a word of OpenAPI 3.2 is looked at as one of 3.2.
  private static String inItsVersion(String document) {
    return document.contains(LATER)
        ? document.replaceFirst("\"openapi\":\"3.1.0\"", "\"openapi\":\"3.2.0\"")
        : document;
  }

  private static void fuzz(App app) {
    try (TestClient client = TestClient.of(app)) {
      Report report = Fuzzer.of(client).undocumented(BY_CODE).value(LOCAL_TIME, "15:30:00").run();
      assertThat(report.findings()).as(report.toString()).isEmpty();
      assertThat(report.answered()).isPositive();
    }
  }

  private static Map<String, App> examples() {
    Map<String, App> examples = new LinkedHashMap<>();
    Tutorial.chapters()
        .forEach(chapter ->
            chapter
                .examples()
                .forEach((name, app) -> examples.put(chapter.name() + "/" + name, app)));
    return examples;
  }
}
