package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Alias;
import dev.triveni.schema.Default;
import dev.triveni.schema.Extra;
import dev.triveni.schema.Name;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Records of query, header, cookies and path in one parameter, and annotations of one's own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterModelsTest {
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Apps.asFastApi(api -> api.routes(new Search())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(
      value = {"FA-04", "FA-12"},
      code = "@Query(\"q\") @Size(min = 3) @interface Words {}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /items                                | 200 | {"limit":100,"order_by":"created_at","tags":[]}
          /items?limit=10&order_by=x&tags=a&tags=b | 200 | {"limit":10,"order_by":"x","tags":["a","b"]}
          /items?tool=plumbus                   | 200 | {"limit":100,"order_by":"created_at","tags":[]}
          /items?limit=150                      | 422 | {"detail":[{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"150","ctx":{"le":100}}]}
          /exact?tool=plumbus                   | 422 | {"detail":[{"type":"extra_forbidden","loc":["query","tool"],"msg":"Extra inputs are not permitted","input":"plumbus"}]}
          /keys/7/of/a                          | 200 | {"id":7,"shop":"a"}
          /keys/x/of/a                          | 422 | {"detail":[{"type":"int_parsing","loc":["path","id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}
          /own?q=abc                            | 200 | "abc"
          /own?q=ab                             | 422 | {"detail":[{"type":"string_too_short","loc":["query","q"],"msg":"String should have at least 3 characters","input":"ab","ctx":{"min_length":3}}]}
          /own                                  | 200 | "fixed"
          """)
  void aRecordTakesEachComponentFromThePart(String target, int status, String answer) {
    check(target, Headers.none(), status, answer);
  }

  @Test
  @Shows("FA-04")
  void fieldsOfTheHeaderHaveHyphensAndMayRepeat() {
    check(
        "/headers",
        Headers.of("Save-Data", "true", "X-Tag", "one", "X-Tag", "two", "Odd_Name", "x"),
        200,
        """
        {"save_data":true,"if_modified_since":null,"x_tag":["one","two"],"Odd_Name":"x"}\
        """);
    check(
        "/headers",
        Headers.of("Host", "h", "X-Tag", "one"),
        422,
        """
        {"detail":[{"type":"missing","loc":["header","save_data"],"msg":"Field required",\
        "input":{"x_tag":["one"],"host":"h"}}]}\
        """);
    check(
        "/exact-headers",
        Headers.of("Save-Data", "true", "Tool", "plumbus"),
        422,
        """
        {"detail":[{"type":"extra_forbidden","loc":["header","tool"],\
        "msg":"Extra inputs are not permitted","input":"plumbus"}]}\
        """);
  }

  @Test
  @Shows("FA-04")
  void fieldsOfTheHeaderMayHaveTheNamesOfMembers() {
    check(
        "/underscores",
        Headers.of("save_data", "true", "x_tag", "one"),
        200,
        """
        {"save_data":true,"if_modified_since":null,"x_tag":["one"],"Odd_Name":null}\
        """);
    check(
        "/underscores",
        Headers.of("save-data", "true"),
        422,
        """
        {"detail":[{"type":"missing","loc":["header","save_data"],"msg":"Field required",\
        "input":{"x_tag":[],"save-data":"true"}}]}\
        """);
    check("/underscore", Headers.of("user_agent", "x"), 200, "\"x\"");
    check("/underscore", Headers.of("user-agent", "x"), 200, "\"\"");
  }

  @Test
  void theNameOfAMemberIsNotThatOfItsField() {
    check(
        "/headers",
        Headers.of("save_data", "true"),
        422,
        """
        {"detail":[{"type":"missing","loc":["header","save_data"],"msg":"Field required",\
        "input":{"x_tag":[]}}]}\
        """);
  }

  @Test
  @Shows("FA-04")
  void cookiesMayBeGroupedAndOthersForbidden() {
    check(
        "/cookies",
        Headers.of("Cookie", "session_id=123; fatebook_tracker=456; extra=yes"),
        200,
        """
        {"session_id":"123","fatebook_tracker":"456"}\
        """);
    check(
        "/cookies",
        Headers.none(),
        422,
        """
        {"detail":[{"type":"missing","loc":["cookie","session_id"],"msg":"Field required",\
        "input":{}}]}\
        """);
    check(
        "/exact-cookies",
        Headers.of("Cookie", "session_id=123; extra=track-me-here-too"),
        422,
        """
        {"detail":[{"type":"extra_forbidden","loc":["cookie","extra"],\
        "msg":"Extra inputs are not permitted","input":"track-me-here-too"}]}\
        """);
  }

  @Test
  @Shows("FA-04")
  void aStrictApplicationIgnoresOtherValuesToo() {
    try (TestClient strict = Apps.client(new Search())) {
      assertThat(strict.get("/items?tool=plumbus").status()).isEqualTo(200);
      assertThat(strict.get("/exact?tool=plumbus").text()).contains("extra_forbidden");
    }
  }

  @ParameterizedTest
  @Shows(value = "FA-04", code = "record Filters(int limit, @Extra Map<String, String> others) {}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /open?limit=3&a=1&b=2&b=3 | 200 | {"limit":3,"a":"1","b":["2","3"]}
          /open                     | 200 | {"limit":5}
          /open?limit=x&a=1         | 422 | {"detail":[{"type":"int_parsing","loc":["query","limit"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}
          /closed?tool=plumbus      | 422 | {"detail":[{"type":"extra_forbidden","loc":["query","tool"],"msg":"Extra inputs are not permitted","input":"plumbus"}]}
          /aliases?p=a              | 200 | {"p":"a"}
          /aliases?q=a              | 200 | {"p":"a"}
          /aliases?q=b&p=a          | 200 | {"p":"a"}
          /aliases?param=a          | 422 | {"detail":[{"type":"missing","loc":["query","p"],"msg":"Field required","input":{"param":"a"}}]}
          """)
  void aRecordSaysWhatBecomesOfOtherValuesAndHowMembersMayBeCalled(
      String target, int status, String answer) {
    check(target, Headers.none(), status, answer);
  }

  @Test
  @Shows("FA-04")
  void fieldsAndCookiesOfAnyNameAreKept() {
    check(
        "/open-headers",
        Headers.of("X-Limit", "3", "X-Other", "a"),
        200,
        """
        {"x_limit":3,"x-other":"a"}\
        """);
    check(
        "/open-cookies",
        Headers.of("Cookie", "session_id=1; other=2"),
        200,
        """
        {"session_id":"1","other":"2"}\
        """);
  }

  @Test
  @Shows("FA-04")
  void aStrictApplicationKeepsThemToo() {
    try (TestClient strict = Apps.client(new Search())) {
      assertThat(strict.get("/open?limit=3&a=1").text()).isEqualTo("{\"limit\":3,\"a\":\"1\"}");
      assertThat(strict.get("/closed?tool=plumbus").text()).contains("extra_forbidden");
      assertThat(strict.get("/aliases?q=a").text()).isEqualTo("{\"p\":\"a\"}");
    }
  }

  @Test
  @Shows("FA-04")
  void theDocumentListsEachComponentAndLeavesOutWhatIsHidden() {
    Map<?, ?> document = (Map<?, ?>) client.get("/openapi.json").json();
    assertThat(parameters(document, "/items"))
        .containsExactly("query limit", "query order_by", "query tags");
    assertThat(parameters(document, "/headers"))
        .containsExactly(
            "header save-data", "header if-modified-since", "header x-tag", "header Odd_Name");
    assertThat(parameters(document, "/hidden")).containsExactly("query shown");
  }

  private static List<String> parameters(Map<?, ?> document, String path) {
    Map<?, ?> operation =
        (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) document.get("paths")).get(path)).get("get");
    return ((List<?>) operation.get("parameters"))
        .stream()
            .map(each -> ((Map<?, ?>) each).get("in") + " " + ((Map<?, ?>) each).get("name"))
            .toList();
  }

  private void check(String target, Headers headers, int status, String answer) {
    var response = client.send("GET", target, headers, new byte[0]);
    assertThat(response.text()).isEqualTo(answer);
    assertThat(response.status()).isEqualTo(status);
  }

  record Filters(
      @Default("100") @Min(1) @Max(100) int limit,
      @Default("created_at") String orderBy,
      @Default("[]") List<String> tags) {}

  record Common(
      boolean saveData,
      Optional<String> ifModifiedSince,
      @Default("[]") List<String> xTag,
      @Name("Odd_Name") Optional<String> odd) {}

  record Cookies(String sessionId, Optional<String> fatebookTracker) {}

  record Narrow(Optional<Boolean> saveData, Optional<String> host) {}

  record Narrower(Optional<String> sessionId) {}

  record Open(@Default("5") int limit, @Extra Map<String, Object> others) {}

  @Extra(Extra.Members.FORBIDDEN)
  record Closed(@Default("5") int limit) {}

  record Aliases(@Name("p") @Alias("q") String text) {}

  record OpenHeaders(int xLimit, @Extra Map<String, Object> others) {}

  record OpenCookies(String sessionId, @Extra Map<String, Object> others) {}

  record Key(int id, String shop) {}

  @Query("q")
  @Size(min = 3)
  @Default("fixed")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  @interface Words {}

  @Routes
  static class Search {
    @Get("/items")
    Filters items(@Query Filters filters) {
      return filters;
    }

    @Get("/exact")
    Filters exact(@Query(exact = true) Filters filters) {
      return filters;
    }

    @Get("/headers")
    Common headers(@Header Common headers) {
      return headers;
    }

    @Get("/underscores")
    Common underscores(@Header(hyphens = false) Common headers) {
      return headers;
    }

    @Get("/underscore")
    String underscore(@Header(hyphens = false) @Default("") String userAgent) {
      return userAgent;
    }

    @Get("/exact-headers")
    Narrow exactHeaders(@Header(exact = true) Narrow headers) {
      return headers;
    }

    @Get("/cookies")
    Cookies cookies(@Cookie Cookies cookies) {
      return cookies;
    }

    @Get("/exact-cookies")
    Narrower exactCookies(@Cookie(exact = true) Narrower cookies) {
      return cookies;
    }

    @Get("/open")
    Open open(@Query Open filters) {
      return filters;
    }

    @Get("/closed")
    Closed closed(@Query Closed filters) {
      return filters;
    }

    @Get("/aliases")
    Aliases aliases(@Query Aliases filters) {
      return filters;
    }

    @Get("/open-headers")
    OpenHeaders openHeaders(@Header OpenHeaders headers) {
      return headers;
    }

    @Get("/open-cookies")
    OpenCookies openCookies(@Cookie OpenCookies cookies) {
      return cookies;
    }

    @Get("/keys/{id}/of/{shop}")
    Key keys(@Path Key key) {
      return key;
    }

    @Get("/own")
    String own(@Words String text) {
      return text;
    }

    @Get("/hidden")
    String hidden(@Query(hidden = true) Optional<UUID> id, Optional<String> shown) {
      return id.map(UUID::toString).or(() -> shown).orElse("");
    }
  }
}
