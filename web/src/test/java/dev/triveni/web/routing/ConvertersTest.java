package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Converter;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertersTest {

  @ParameterizedTest
  @Shows(value = "FL-12", code = "app.get(\"/p/{id:int}\", handler)")
  @CsvSource(
      textBlock =
          """
          # converter    | text                                 | type and value, or -
          string         | abc                                  | String abc
          string         | a%2Fb                                | String a/b
          int            | abc                                  | -
          int            | 42                                   | Long 42
          int            | -42                                  | Long -42
          int            | +42                                  | -
          int            | 4.2                                  | -
          int            | 999999999999999999                   | Long 999999999999999999
          int            | 9999999999999999999                  | -
          int            | %D9%A3                               | -
          float          | 4.25                                 | Double 4.25
          float          | -0.5                                 | Double -0.5
          float          | 4                                    | -
          float          | .5                                   | -
          float          | 1e3                                  | -
          uuid           | 123e4567-e89b-12d3-a456-426614174000 | UUID 123e4567-e89b-12d3-a456-426614174000
          uuid           | 123E4567-E89B-12D3-A456-426614174000 | UUID 123e4567-e89b-12d3-a456-426614174000
          uuid           | 1-2-3-4-5                            | -
          path           | a/b.txt                              | String a/b.txt
          any(new, old)  | old                                  | String old
          any(new, old)  | bad                                  | -
          """,
      delimiter = '|')
  void aConverterReadsTexts(String converter, String text, String expected) {
    App app = Apps.create().get("/p/{x:" + converter + "}", ConvertersTest::echo);
    try (TestClient client = TestClient.of(app)) {
      var response = client.get("/p/" + text);
      assertThat(response.status() == 404 ? "-" : response.text()).isEqualTo(expected);
    }
  }

  @Test
  @Shows(value = "FL-12", code = "app.converter(\"list\", Converter.of(...))")
  void aConverterOfOnesOwnReadsAndWritesUrls() {
    @SuppressWarnings("unchecked")
    Class<List<String>> type = (Class<List<String>>) (Class<?>) List.class;
    App app =
        Apps.create()
            .converter(
                "list",
                new Converter<>(
                    type,
                    text -> Optional.of(List.of(text.split("\\+"))),
                    list -> String.join("+", list)))
            .add(Route.get("/tags/{tags:list}", ConvertersTest::echo).named("tags"));
    try (TestClient client = TestClient.of(app)) {
      String url = app.url("tags", List.of("red", "dark blue"));
      assertThat(url).isEqualTo("/tags/red+dark%20blue");
      assertThat(client.get(url).text()).endsWith("[red, dark blue]");
    }
  }

  @Test
  void aConverterThatFailsIsAFailureOfTheApplication() {
    App app =
        Apps.create()
            .converter(
                "broken",
                Converter.of(
                    String.class,
                    _ -> {
                      throw new IllegalStateException("converter");
                    }))
            .get("/{x:broken}", ConvertersTest::echo);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/x").status()).isEqualTo(500);
    }
  }

  private static Response echo(Request request) {
    Object value = request.variables().values().iterator().next();
    return Response.text(value.getClass().getSimpleName() + " " + value);
  }
}
