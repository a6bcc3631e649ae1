package dev.triveni.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The documents are those that FastAPI 0.142.2 makes of its examples, which are recorded in
/// `openapi/<chapter>/<example>.json`.
class DocumentTest {
  private static final Map<String, String> ELSEWHERE =
      Map.of("metadata/tutorial002", "/api/v1/openapi.json");
  private static final Path RECORDED = Path.of("src", "test", "resources", "openapi");

  @TestFactory
  @Shows(
      value = "FA-25",
      code = "api.document(document -> document.contact(…).tag(\"items\", \"Manage items.\"))")
  Stream<DynamicTest> documentsAreThoseOfFastApi() {
    return Tutorial.chapters().stream()
        .flatMap(chapter ->
            chapter.examples().entrySet().stream()
                .filter(example -> Files.exists(file(chapter.name(), example.getKey())))
                .map(example ->
                    DynamicTest.dynamicTest(
                        chapter.name() + "/" + example.getKey(),
                        () -> {
                          try (TestClient client = TestClient.of(example.getValue())) {
                            String name = chapter.name() + "/" + example.getKey();
                            String path = ELSEWHERE.getOrDefault(name, "/openapi.json");
                            byte[] ours = client.get(path).bytes();
                            assertThat(normal(Exchange.tree(ours)))
                                .isEqualTo(
                                    normal(recorded(file(chapter.name(), example.getKey()))));
                          }
                        })));
  }

  @TestFactory
  Stream<DynamicTest> everyRecordedDocumentIsOfAnExample() throws IOException {
    List<String> known =
        Tutorial.chapters().stream()
            .flatMap(chapter ->
                chapter.examples().keySet().stream().map(name -> chapter.name() + "/" + name))
            .toList();
    try (Stream<Path> files = Files.walk(RECORDED)) {
      List<String> recorded =
          files
              .filter(Files::isRegularFile)
              .map(file -> RECORDED.relativize(file).toString().replace(".json", ""))
              .toList();
      return recorded.stream()
          .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(known).contains(name)));
    }
  }

  @Test
  @Shows("FA-25")
  void asManyDocumentsAreRecordedAsFastApiHasDifferentOnes() throws IOException {
    try (Stream<Path> files = Files.walk(RECORDED)) {
      Set<Object> different = new HashSet<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        different.add(recorded(file));
      }
      assertThat(different).hasSizeGreaterThanOrEqualTo(177);
    }
  }

  private static Path file(String chapter, String example) {
    return RECORDED.resolve(chapter).resolve(example + ".json");
  }

  private static Object recorded(Path file) throws IOException {
    return Exchange.tree(Files.readAllBytes(file));
  }

  /// The order of members does not matter, nor that of required ones, nor how a number is written,
  /// nor where the lines of a paragraph end.
  private static @Nullable Object normal(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) ->
            sorted.put(
                String.valueOf(key),
                key.equals("required") && value instanceof List<?> names
                    ? new TreeSet<>(names)
                    : normal(value)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(DocumentTest::normal).toList();
      case String text -> text.replaceAll("\\s+", " ");
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
      case null, default -> tree;
    };
  }
}
