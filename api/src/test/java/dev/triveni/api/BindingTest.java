package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Default;
import dev.triveni.schema.MultipleOf;
import dev.triveni.schema.Schemas;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a client is told of wrong input: everything at once, in pydantic's words.
class BindingTest {

  @Test
  @Shows(value = "FA-07", code = "app.errorFormat(ErrorFormat.detail())")
  void everyMistakeInEveryPartIsToldAtOnce() {
    try (TestClient client = Apps.client(new Orders())) {
      TestResponse response =
          client.send(
              "POST",
              "/orders/seven?limit=500&tag=&tag=ok&from=yesterday&sort=up",
              Headers.of(
                  "Content-Type", "application/json", "X-Retries", "many", "Cookie", "theme=x"),
              """
              {"customer": {"name": " ", "age": 5.5}, "lines": [{"sku": "a-1", "count": 0}, {"count": "2"}],
               "note": "far too long", "coupon": null, "extra": 1}
              """
                  .getBytes(StandardCharsets.UTF_8));

      assertThat(response.status()).isEqualTo(422);
      assertThat(response.header("Content-Type")).hasValue("application/problem+json");
      assertThat(response.json())
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
          .containsEntry("title", "Unprocessable Content")
          .containsEntry("status", 422L)
          .containsEntry("detail", "The input has 14 mistakes.")
          .containsEntry("instance", "/orders/seven")
          .containsKey("requestId");
      assertThat(lines(response))
          .containsExactly(
              "path.id int_parsing: Input should be a valid integer, unable to parse string as an"
                  + " integer <- seven {}",
              "query.limit less_than_equal: Input should be less than or equal to 100 <- 500"
                  + " {le=100}",
              "query.tag.0 string_too_short: String should have at least 1 character <-"
                  + "  {min_length=1}",
              "query.from date_from_datetime_parsing: Input should be a valid date or datetime,"
                  + " input is too short <- yesterday {error=input is too short}",
              "query.sort enum: Input should be 'OLDEST' or 'NEWEST' <- up {expected='OLDEST' or"
                  + " 'NEWEST'}",
              "header.X-Retries int_parsing: Input should be a valid integer, unable to parse"
                  + " string as an integer <- many {}",
              "cookie.theme string_pattern_mismatch: String should match pattern 'light|dark' <- x"
                  + " {pattern=light|dark}",
              "body.customer.name string_too_short: String should have at least 1 character <-"
                  + "   {min_length=1}",
              "body.customer.age int_from_float: Input should be a valid integer, got a number with"
                  + " a fractional part <- 5.5 {}",
              "body.lines.0.count greater_than: Input should be greater than 0 <- 0 {gt=0}",
              "body.lines.1.count int_type: Input should be a valid integer <- 2 {}",
              "body.lines.1.sku missing: Field required <- {count=2} {}",
              "body.note string_too_long: String should have at most 5 characters <- far too long"
                  + " {max_length=5}",
              "body.extra extra_forbidden: Extra inputs are not permitted <- 1 {}");
      assertThat(items(response))
          .extracting(item -> item.get("pointer"))
          .containsSequence("/customer/name", "/customer/age", "/lines/0/count");
    }
  }

  @Test
  @Shows("FA-07")
  void whatIsMissingIsNamedInItsPart() {
    try (TestClient client = Apps.client(new Orders())) {
      TestResponse response = client.send("POST", "/orders/7");
      assertThat(lines(response))
          .containsExactly(
              "query.from missing: Field required <- null {}",
              "header.X-Retries missing: Field required <- null {}",
              "body missing: Field required <- null {}");
    }
  }

  @Test
  void aMistakeThatSeveralParametersHaveIsToldOnce() {
    App app =
        Apps.app(api -> api.undocumented().routes(new Shared()).providers(new PageProvider()));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/shared?page=x");
      assertThat(lines(response))
          .containsExactly(
              "query.page int_parsing: Input should be a valid integer, unable to parse string as"
                  + " an integer <- x {}");
    }
  }

  /// The rows are those of `validation-errors.json` that parameters and bodies can have.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bool/foobar    |             | {"type":"bool_parsing","loc":["path","item_id"],"msg":"Input should be a valid boolean, unable to interpret input","input":"foobar"}
          float/foobar   |             | {"type":"float_parsing","loc":["path","item_id"],"msg":"Input should be a valid number, unable to parse string as a number","input":"foobar"}
          ge/2           |             | {"type":"greater_than_equal","loc":["path","item_id"],"msg":"Input should be greater than or equal to 3","input":"2","ctx":{"ge":3}}
          le/42          |             | {"type":"less_than_equal","loc":["path","item_id"],"msg":"Input should be less than or equal to 3","input":"42","ctx":{"le":3}}
          long/foobar    |             | {"type":"string_too_long","loc":["path","item_id"],"msg":"String should have at most 3 characters","input":"foobar","ctx":{"max_length":3}}
          model/foo      |             | {"type":"enum","loc":["path","model_name"],"msg":"Input should be 'alexnet', 'resnet' or 'lenet'","input":"foo","ctx":{"expected":"'alexnet', 'resnet' or 'lenet'"}}
          gt?foo=1       |             | {"type":"greater_than","loc":["query","foo"],"msg":"Input should be greater than 2","input":"1","ctx":{"gt":2}}
          lt?foo=123     |             | {"type":"less_than","loc":["query","foo"],"msg":"Input should be less than 10","input":"123","ctx":{"lt":10}}
          finite?y=inf   |             | {"type":"finite_number","loc":["query","y"],"msg":"Input should be a finite number","input":"inf"}
          gt             |             | {"type":"missing","loc":["query","foo"],"msg":"Field required","input":null}
          short?foo=     |             | {"type":"string_too_short","loc":["query","foo"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}}
          set?foo=a&foo=b&foo=c&foo=d | | {"type":"too_long","loc":["query","foo"],"msg":"Set should have at most 3 items after validation, not more","input":["a","b","c","d"],"ctx":{"field_type":"Set","max_length":3,"actual_length":null}}
          times?foo=5    |             | {"type":"multiple_of","loc":["query","foo"],"msg":"Input should be a multiple of 3","input":"5","ctx":{"multiple_of":3}}
          numbers        | {"key":"x"} | {"type":"list_type","loc":["body"],"msg":"Input should be a valid list","input":{"key":"x"}}
          scores         | "x"         | {"type":"dict_type","loc":["body"],"msg":"Input should be a valid dictionary","input":"x"}
          item           | {x}         | {"type":"json_invalid","loc":["body",1],"msg":"JSON decode error","input":{},"ctx":{"error":"Expecting property name enclosed in double quotes"}}
          item           | "x"         | {"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"x"}
          item           | {"q":"x"}   | {"type":"string_pattern_mismatch","loc":["body","q"],"msg":"String should match pattern '^fixedquery$'","input":"x","ctx":{"pattern":"^fixedquery$"}}
          item           | {"foo":{"bar":"baz"},"q":"fixedquery"} | {"type":"extra_forbidden","loc":["body","foo"],"msg":"Extra inputs are not permitted","input":{"bar":"baz"}}
          """)
  @Shows(value = "FA-07", code = "app.errorFormat(ErrorFormat.detail())")
  void itemsAreThoseThatFastApiClientsKnow(String target, String body, String item) {
    App app =
        App.create(Config.of(Map.of()))
            .errorFormat(ErrorFormat.detail())
            .install(Api.of(api -> api.undocumented().routes(new Known())));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response =
          body == null ? client.get("/known/" + target) : client.post("/known/" + target, body);
      Object expected = Schemas.strict().of(Object.class).read(item.getBytes()).orThrow();
      assertThat(response.status()).isEqualTo(422);
      assertThat(response.json()).isEqualTo(Map.of("detail", List.of(expected)));
    }
  }

  @Test
  @Shows("FA-07")
  void lenientSchemasConvertAndIgnoreAsPydanticDoes() {
    App app =
        App.create(Config.of(Map.of()), Schemas.lenient())
            .install(Api.of(api -> api.undocumented().routes(new Known())));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/known/item", "{\"q\": \"fixedquery\", \"foo\": 1}").status())
          .isEqualTo(200);
      assertThat(client.post("/known/numbers", "[\"1\", 2.0]").json()).isEqualTo("[1, 2]");
    }
  }

  private static List<String> lines(TestResponse response) {
    return items(response).stream()
        .map(item ->
            "%s %s: %s <- %s %s"
                .formatted(
                    String.join(
                        ".", ((List<?>) item.get("loc")).stream().map(String::valueOf).toList()),
                    item.get("type"),
                    item.get("msg"),
                    item.get("input"),
                    item.getOrDefault("ctx", Map.of())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(TestResponse response) {
    return (List<Map<String, Object>>) ((Map<String, Object>) response.json()).get("errors");
  }

  enum Sort {
    OLDEST,
    NEWEST
  }

  record Customer(@NotBlank String name, int age) {}

  record Line(@Positive int count, String sku) {}

  record Order(
      Customer customer,
      List<@Valid Line> lines,
      @Size(max = 5) String note,
      Optional<String> coupon) {}

  @Routes("/orders")
  static class Orders {
    @Post("/{id}")
    void order(
        long id,
        @Max(100) Optional<Integer> limit,
        @Default("[]") List<@Size(min = 1) String> tag,
        java.time.LocalDate from,
        Optional<Sort> sort,
        @Header("X-Retries") int retries,
        @Cookie @Pattern(regexp = "light|dark") Optional<String> theme,
        Order order) {
      throw new AssertionError("not called");
    }
  }

  record Page(int number) {}

  static class PageProvider {
    @Provides
    Page page(int page) {
      return new Page(page);
    }
  }

  @Routes("/shared")
  static class Shared {
    @Get
    String get(Page first, int page, Page again) {
      return first + " " + page + " " + again;
    }
  }

  enum Model {
    alexnet,
    resnet,
    lenet
  }

  record Item(@Pattern(regexp = "^fixedquery$") String q) {}

  @Routes("/known")
  static class Known {
    @Get("/bool/{item_id}")
    void bool(boolean item_id) {}

    @Get("/float/{item_id}")
    void floating(double item_id) {}

    @Get("/ge/{item_id}")
    void atLeast(@Min(3) int item_id) {}

    @Get("/le/{item_id}")
    void atMost(@Max(3) int item_id) {}

    @Get("/long/{item_id}")
    void longText(@Size(max = 3) String item_id) {}

    @Get("/model/{model_name}")
    void model(Model model_name) {}

    @Get("/gt")
    void above(@DecimalMin(value = "2", inclusive = false) int foo) {}

    @Get("/lt")
    void below(
        @jakarta.validation.constraints.DecimalMax(value = "10", inclusive = false) int foo) {}

    @Get("/finite")
    void finite(double y) {}

    @Get("/short")
    void shortText(@Size(min = 1) String foo) {}

    @Get("/set")
    void set(@Size(max = 3) java.util.Set<String> foo) {}

    @Get("/times")
    void times(@MultipleOf("3") int foo) {}

    @Post("/numbers")
    String numbers(@Body List<Integer> numbers) {
      return numbers.toString();
    }

    @Post("/scores")
    void scores(@Body Map<String, Integer> scores) {}

    @Post("/item")
    String item(Item item) {
      return item.q();
    }
  }
}
