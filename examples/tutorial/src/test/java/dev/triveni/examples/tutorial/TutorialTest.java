package dev.triveni.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every example answers as FastAPI's does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TutorialTest {
  private static final List<String> PATHS =
      List.of("path_params", "path_params_numeric_validations");
  private static final List<String> QUERIES =
      List.of("query_params", "query_params_str_validations");
  private static final List<String> HEADERS_AND_MODELS =
      List.of(
          "header_params",
          "header_param_models",
          "cookie_params",
          "cookie_param_models",
          "query_param_models");
  private static final List<String> BODIES =
      List.of("body", "body_multiple_params", "body_fields", "body_nested_models", "body_updates");
  private static final List<String> FORMS =
      List.of("request_forms", "request_files", "request_forms_and_files");
  private static final List<String> CONTENT_TYPES = List.of("strict_content_type");
  private static final List<String> RESPONSE_MODELS = List.of("response_model", "extra_models");
  private static final List<String> STATUSES =
      List.of(
          "response_status_code",
          "response_change_status_code",
          "additional_status_codes",
          "additional_responses");
  private static final List<String> RESPONSE_CLASSES =
      List.of("custom_response", "response_directly", "response_headers", "response_cookies");
  private static final List<String> ROUTERS =
      List.of("bigger_applications", "custom_request_and_route");
  private static final List<String> TEMPLATES = List.of("templates", "static_files");
  private static final List<String> ENCODING = List.of("encoder");
  private static final List<String> ERRORS = List.of("handling_errors");
  private static final List<String> STREAMS =
      List.of("stream_data", "stream_json_lines", "server_sent_events");
  private static final List<List<String>> SHOWN =
      List.of(
          PATHS,
          QUERIES,
          HEADERS_AND_MODELS,
          BODIES,
          FORMS,
          CONTENT_TYPES,
          RESPONSE_MODELS,
          STATUSES,
          RESPONSE_CLASSES,
          ROUTERS,
          TEMPLATES,
          ENCODING,
          ERRORS,
          STREAMS);

  private final Kept kept = new Kept();
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Tutorial.create(Config.of(Map.of())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @TestFactory
  @Shows(
      value = {"FA-01", "FA-03"},
      code = "@Get(\"/items/{item_id}\") Object readItem(int itemId)")
  Stream<DynamicContainer> pathParametersAreAsInFastApi() {
    return replay(PATHS::contains);
  }

  @TestFactory
  @Shows("FA-02")
  Stream<DynamicContainer> queryParametersAreAsInFastApi() {
    return replay(QUERIES::contains);
  }

  @TestFactory
  @Shows(value = "FA-04", code = "Object items(@Header CommonHeaders headers)")
  Stream<DynamicContainer> headersCookiesAndParameterModelsAreAsInFastApi() {
    return replay(HEADERS_AND_MODELS::contains);
  }

  @TestFactory
  @Shows(
      value = "FA-05",
      code = "@Put(\"/items/{item_id}\") Object updateItem(int itemId, Item item)")
  Stream<DynamicContainer> bodiesAreAsInFastApi() {
    return replay(BODIES::contains);
  }

  @TestFactory
  @Shows("FA-06")
  Stream<DynamicContainer> formsAndFilesAreAsInFastApi() {
    return replay(FORMS::contains);
  }

  @TestFactory
  @Shows("FA-11")
  Stream<DynamicContainer> contentTypesAreAsInFastApi() {
    return replay(CONTENT_TYPES::contains);
  }

  @TestFactory
  @Shows(value = "FA-13", code = "@Get(\"/items/{item_id}\") @Sends(as = UserOut.class)")
  Stream<DynamicContainer> responseModelsAreAsInFastApi() {
    return replay(RESPONSE_MODELS::contains);
  }

  @TestFactory
  @Shows(value = "FA-14", code = "@Post(value = \"/items/\", status = 201)")
  Stream<DynamicContainer> statusCodesAreAsInFastApi() {
    return replay(STATUSES::contains);
  }

  @TestFactory
  @Shows("FA-15")
  Stream<DynamicContainer> responseClassesAreAsInFastApi() {
    return replay(RESPONSE_CLASSES::contains);
  }

  @TestFactory
  @Shows("FA-30")
  Stream<DynamicContainer> routersAreAsInFastApi() {
    return replay(ROUTERS::contains);
  }

  @TestFactory
  Stream<DynamicContainer> templatesAreAsInFastApi() {
    return replay(TEMPLATES::contains);
  }

  @TestFactory
  @Shows(value = "FA-16", code = "app.schemas().toTree(item)")
  Stream<DynamicContainer> encodingAreAsInFastApi() {
    return replay(ENCODING::contains);
  }

  @TestFactory
  @Shows(value = "FA-17", code = "throw HttpException.notFound(\"Item not found\")")
  Stream<DynamicContainer> errorsAreAsInFastApi() {
    return replay(ERRORS::contains);
  }

  @TestFactory
  @Shows(value = "FA-18", code = "@Get(\"/items/stream\") Stream<Item> items()")
  Stream<DynamicContainer> streamsAreAsInFastApi() {
    return replay(STREAMS::contains);
  }

  @TestFactory
  @Shows({"FA-04", "FA-06"})
  Stream<DynamicContainer> formModelsAreAsInFastApi() {
    return replay("request_form_models"::equals);
  }

  @TestFactory
  Stream<DynamicContainer> theOtherChaptersAreAsInFastApi() {
    Set<String> shown = new HashSet<>(List.of("request_form_models"));
    SHOWN.forEach(shown::addAll);
    return replay(chapter -> !shown.contains(chapter));
  }

  private Stream<DynamicContainer> replay(Predicate<String> chapters) {
    return Tutorial.chapters().stream()
        .filter(chapter -> chapters.test(chapter.name()))
        .map(chapter ->
            DynamicContainer.dynamicContainer(
                chapter.name(),
                Exchange.of(chapter.name()).stream()
                    .filter(exchange -> !exchange.isTalk())
                    .map(exchange ->
                        DynamicTest.dynamicTest(
                            exchange.example() + " " + exchange.request(),
                            () -> check(exchange, chapter.name())))));
  }

  @TestFactory
  Stream<DynamicTest> everyChapterThatIsNamedIsThere() {
    List<String> known = Tutorial.chapters().stream().map(Chapter::name).toList();
    return SHOWN.stream()
        .flatMap(List::stream)
        .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(known).contains(name)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAsked() {
    return Tutorial.chapters().stream()
        .map(chapter ->
            DynamicTest.dynamicTest(
                chapter.name(),
                () -> {
                  List<String> asked =
                      Exchange.of(chapter.name()).stream().map(Exchange::example).toList();
                  assertThat(asked).containsAll(chapter.examples().keySet());
                }));
  }

  private void check(Exchange exchange, String chapter) {
    TestResponse response = exchange.send(client, chapter, kept);
    if (exchange.differs().isPresent()) {
      assertThatThrownBy(() -> requireEqual(exchange, response))
          .as("the answer is equal by now: " + response.text())
          .isInstanceOf(AssertionError.class);
    } else {
      requireEqual(exchange, response);
    }
  }

  private void requireEqual(Exchange exchange, TestResponse response) {
    assertThat(response.status()).as(response.text()).isEqualTo(exchange.status());
    exchange
        .answer()
        .ifPresent(answer -> {
          Object said = Exchange.tree(response.bytes());
          assertThat(said).isEqualTo(kept.fill(Exchange.tree(answer), said));
        });
    exchange.text().ifPresent(text -> assertThat(whole(response.text())).isEqualTo(whole(text)));
    exchange
        .base64()
        .ifPresent(
            bytes -> assertThat(response.bytes()).isEqualTo(Base64.getDecoder().decode(bytes)));
    exchange
        .lines()
        .ifPresent(lines ->
            assertThat((Object) Exchange.lines(response.text())).isEqualTo(Exchange.tree(lines)));
    exchange
        .events()
        .ifPresent(events ->
            assertThat((Object) Exchange.events(response.text())).isEqualTo(Exchange.tree(events)));
    exchange
        .fields()
        .orElse(Map.of())
        .forEach((name, value) -> {
          String said = response.header(name).orElse("");
          assertThat(said).as(name).isNotEmpty();
          same(name, said, String.valueOf(kept.fill(value, said)));
        });
  }

  /// A text whose last line ends, too: Jinja takes that end away.
  private static String whole(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  /// The attributes of cookies have no case (RFC 6265, 5.2).
  private static void same(String name, String field, String value) {
    if (name.equals("set-cookie")) {
      assertThat(field).isEqualToIgnoringCase(value);
    } else {
      assertThat(field).as(name).isEqualTo(value);
    }
  }
}
