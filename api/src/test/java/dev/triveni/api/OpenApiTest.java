package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.sample.Sample;
import dev.triveni.api.support.Apps;
import dev.triveni.api.support.Golden;
import dev.triveni.api.support.JsonText;
import dev.triveni.browser.NodeTools;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest {
  private static final String VALIDATE =
      """
      import {Validator} from '@seriousme/openapi-schema-validator';
      const result = await new Validator().validate(process.argv[1]);
      console.log(JSON.stringify(result));
      process.exit(result.valid ? 0 : 1);
      """;

  @Test
  void theDocumentDescribesEverythingThatIsDeclared() {
    Golden.check("openapi.json", JsonText.pretty(document(Sample.app())));
  }

  @Test
  void itDescribesFastApisErrorsWhereTheyAreSwitchedOn() {
    Map<?, ?> document = document(fastApi());
    Golden.check("openapi-detail.json", JsonText.pretty(document.get("components")));
  }

  @Test
  @Shows(value = "UN-FA-06", code = "app.errorFormat(ErrorFormat.detail())")
  void theErrorFormatIsOneSettingThatTheDocumentFollows() {
    for (ErrorFormat format : List.of(ErrorFormat.problem(), ErrorFormat.detail())) {
      App app = Sample.app(App.create(Config.of(Map.of())).errorFormat(format));
      try (TestClient client = TestClient.of(app)) {
        TestResponse wrong = client.get("/books?q=x");
        Map<?, ?> components =
            (Map<?, ?>) ((Map<?, ?>) client.get("/openapi.json").json()).get("components");
        Object described = ((Map<?, ?>) components.get("responses")).get("InvalidInput");
        String listed = format.mediaType().contains("problem") ? "errors" : "detail";
        assertThat(wrong.header("Content-Type")).hasValue(format.mediaType());
        assertThat(JsonText.pretty(described)).contains('"' + format.mediaType() + '"');
        assertThat(((Map<?, ?>) wrong.json()).get(listed)).isInstanceOf(List.class);
        assertThat(JsonText.pretty(components.get("schemas")))
            .contains("\"%s\": {\n".formatted(listed));
      }
    }
  }

  @ParameterizedTest
  @Shows("UN-JV-02")
  @ValueSource(strings = {"problem", "detail"})
  void twoIndependentValidatorsAcceptIt(String format, @TempDir Path folder) throws IOException {
    NodeTools tools = NodeTools.get();
    App app = format.equals("problem") ? Sample.app() : fastApi();
    Path file = Files.writeString(folder.resolve("openapi.json"), JsonText.pretty(document(app)));

    NodeTools.Result schema = tools.script(VALIDATE, List.of(file.toString()));
    assertThat(schema.code()).as(schema.output()).isZero();
    NodeTools.Result lint =
        tools.run(
            "redocly", List.of("lint", "--extends=spec", "--format=stylish", file.toString()));
    assertThat(lint.code()).as(lint.output()).isZero();
    assertThat(lint.output()).contains("Your API description is valid");
  }

  @Test
  void theValidatorsRefuseWhatIsWrong(@TempDir Path folder) throws IOException {
    NodeTools tools = NodeTools.get();
    String wrong = JsonText.pretty(document(Sample.app())).replace("\"in\": \"path\"", "\"in\": 1");
    Path file = Files.writeString(folder.resolve("openapi.json"), wrong);
    assertThat(tools.script(VALIDATE, List.of(file.toString())).code()).isEqualTo(1);
    assertThat(tools.run("redocly", List.of("lint", "--extends=spec", file.toString())).code())
        .isEqualTo(1);
  }

  @Test
  void itIsMadeOnceAndTheSameInEveryRun() {
    byte[] first;
    try (TestClient client = TestClient.of(Sample.app())) {
      first = client.get("/openapi.json").bytes();
      assertThat(client.get("/openapi.json").bytes()).isEqualTo(first);
    }
    try (TestClient client = TestClient.of(Sample.app())) {
      assertThat(client.get("/openapi.json").bytes()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          oneSentence     | Says it              | -
          twoSentences    | Says it              | And more.
          twoLines        | Says it in two lines | And more, too.
          twoParagraphs   | Says it              | And more.
          noFullStop      | Says it              | -
          abbreviation    | Says, e.g. this, it  | -
          nothing         | Nothing              | -
          nothingToSayYet | Nothing to say yet   | -
          """)
  void theFirstSentenceIsTheSummaryAndTheRestIsTheDescription(
      String method, String summary, String description) {
    Map<?, ?> operation = operation(document(app(new Comments())), "/" + method, "get");
    assertThat(operation.get("summary")).isEqualTo(summary);
    assertThat(operation.get("description")).isEqualTo(description);
  }

  @Test
  @Shows("FA-20")
  void parametersOfProvidersAreDescribedOnce() {
    App app = Apps.app(api -> api.providers(new Paging()).routes(new Paged()));
    try (TestClient client = TestClient.of(app)) {
      Map<?, ?> document = (Map<?, ?>) client.get("/openapi.json").json();
      List<?> parameters = (List<?>) operation(document, "/paged", "get").get("parameters");
      assertThat(parameters)
          .extracting(parameter -> String.valueOf(((Map<?, ?>) parameter).get("name")))
          .containsExactly("page", "X-Tenant", "q");
      assertThat(client.get("/paged?page=0&q=x").text())
          .contains("[\"query\",\"page\"]", "greater_than_equal", "[\"header\",\"X-Tenant\"]");
    }
  }

  @Test
  void idsAreStableAndUnique() {
    Map<?, ?> document = document(app(new Overloads(), new Other.Overloads()));
    assertThat(
            List.of(
                operation(document, "/overloads", "get").get("operationId"),
                operation(document, "/overloads/{id}", "get").get("operationId"),
                operation(document, "/overloads", "post").get("operationId"),
                operation(document, "/other", "get").get("operationId")))
        .containsExactly(
            "overloads_find", "overloads_find_get", "overloads_find_post", "overloads_find_get2");
  }

  @Test
  void pathsThatDifferOnlyInTheNamesOfTheirVariablesAreOne() {
    Map<?, ?> paths = (Map<?, ?>) document(app(new SameShape())).get("paths");
    assertThat(paths.keySet()).extracting(String::valueOf).containsExactly("/s/{id}", "/s/{id}#2");
    Map<?, ?> first = (Map<?, ?>) paths.get("/s/{id}");
    assertThat(first.keySet()).extracting(String::valueOf).containsExactly("get", "put");
    assertThat(JsonText.pretty(first.get("put"))).contains("\"name\": \"id\"");
  }

  @Test
  void deprecatedThingsAreMarked() {
    Map<?, ?> document = document(app(new Old(), new Partly()));
    assertThat(operation(document, "/old", "get").get("deprecated")).isEqualTo(true);
    assertThat(operation(document, "/partly", "get").get("deprecated")).isEqualTo(true);
    Map<?, ?> newer = operation(document, "/partly/new", "get");
    assertThat(newer.get("deprecated")).isNull();
    assertThat(JsonText.pretty(newer)).contains("\"deprecated\": true");
  }

  @Test
  void anErrorFormatOfOnesOwnIsAnyJson() {
    App app =
        App.create(Config.of(Map.of()))
            .errorFormat((problem, _) -> Response.json(problem.title()))
            .install(Api.of(api -> api.routes(new Partly())));
    Map<?, ?> responses =
        (Map<?, ?>) ((Map<?, ?>) document(app).get("components")).get("responses");
    assertThat(JsonText.pretty(responses.get("Problem")))
        .contains("\"application/json\": {\n      \"schema\": {}");
  }

  private static App app(Object... routes) {
    return Apps.app(api -> api.routes(routes));
  }

  private static App fastApi() {
    return Sample.app(App.create(Config.of(Map.of())).errorFormat(ErrorFormat.detail()));
  }

  private static Map<?, ?> document(App app) {
    try (TestClient client = TestClient.of(app)) {
      return (Map<?, ?>) client.get("/openapi.json").json();
    }
  }

  private static Map<?, ?> operation(Map<?, ?> document, String path, String verb) {
    Map<?, ?> item = (Map<?, ?>) ((Map<?, ?>) document.get("paths")).get(path);
    return (Map<?, ?>) Optional.ofNullable(item).orElseThrow().get(verb);
  }

  @Routes
  static class Comments {
    /// Says it.
    @Get("/oneSentence")
    void oneSentence() {}

    /// Says it. And more.
    @Get("/twoSentences")
    void twoSentences() {}

    /// Says it in two lines. And more, too.
    @Get("/twoLines")
    void twoLines() {}

    /// Says it.
    ///
    /// And more.
    @Get("/twoParagraphs")
    void twoParagraphs() {}

    /// Says it
    @Get("/noFullStop")
    void noFullStop() {}

    /// Says, e.g. this, it.
    @Get("/abbreviation")
    void abbreviation() {}

    @Get("/nothing")
    void nothing() {}

    @Get("/nothingToSayYet")
    void nothingToSayYet() {}
  }

  record Page(int number, String tenant) {}

  static class Paging {
    @Provides
    Page page(@jakarta.validation.constraints.Min(1) int page, @Header("X-Tenant") String tenant) {
      return new Page(page, tenant);
    }
  }

  @Routes("/paged")
  static class Paged {
    @Get
    String get(Page page, String q, @Header("x-tenant") String tenant) {
      return page + q + tenant;
    }
  }

  @Routes("/overloads")
  static class Overloads {
    @Get
    void find() {}

    @Get("/{id}")
    void find(int id) {}

    @Post
    void find(@Query String q) {}
  }

  static class Other {
    @Routes("/other")
    static class Overloads {
      @Get
      void find() {}
    }
  }

  @Routes("/s")
  static class SameShape {
    @Get("/{id:int}")
    void byId(long id) {}

    @Put("/{key}")
    void byKey(String key) {}

    @Get("/{name}")
    void byName(String name) {}
  }

  @Deprecated
  @Routes("/old")
  static class Old {
    @Get
    void get() {}
  }

  @Routes("/partly")
  static class Partly {
    @Get
    @Deprecated
    void get() {}

    @Get("/new")
    void getNew(String q, @Query(deprecated = true) Optional<String> old) {}
  }
}
