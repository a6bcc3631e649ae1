package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Untagged;
import dev.triveni.schema.Value;
import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values in paths.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathParametersTest {
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Apps.asFastApi(api -> api.routes(new Things())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(value = "FA-01", code = "@Get(\"/items/{id}\") Item item(UUID id)")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          int/42                             | 200 | 42
          int/4.2                            | 422 | int_parsing
          int/True                           | 422 | int_parsing
          float/42                           | 200 | 42.0
          float/foo                          | 422 | float_parsing
          bool/on                            | 200 | true
          bool/False                         | 200 | false
          bool/42                            | 422 | bool_parsing
          str/foo%2Fbar%20é                  | 200 | "foo/bar é"
          uuid/7b0ac1f3-2f0f-4a4b-9d7b-5b7a5e3b6f10 | 200 | "7b0ac1f3-2f0f-4a4b-9d7b-5b7a5e3b6f10"
          uuid/7b0a                          | 422 | uuid_parsing
          date/2026-02-28                    | 200 | "2026-02-28"
          date/2026-02-30                    | 422 | date_from_datetime_parsing
          time/14:30:00                      | 200 | "14:30:00"
          time/25:00                         | 422 | time_parsing
          moment/2026-02-28T14:30:00Z        | 200 | "2026-02-28T14:30:00Z"
          moment/soon                        | 422 | datetime_from_date_parsing
          duration/PT5M                      | 200 | "PT5M"
          duration/5 minutes                 | 422 | time_delta_parsing
          decimal/1.10                       | 200 | 1.10
          decimal/one                        | 422 | decimal_parsing
          model/resnet                       | 200 | "resnet"
          model/foo                          | 422 | enum
          path/home/johndoe/a.txt            | 200 | "home/johndoe/a.txt"
          path//etc                          | 200 | "/etc"
          either/7                           | 200 | 8
          either/seven                       | 200 | "SEVEN"
          me                                 | 200 | "the current one"
          someone                            | 200 | "someone"
          """)
  void aVariableOfThePathIsOfTheTypeOfItsParameter(String target, int status, String answer) {
    TestResponse response = client.get("/things/" + target.replace(" ", "%20"));
    assertThat(response.status()).as(response.text()).isEqualTo(status);
    assertThat(response.text()).contains(status == 200 ? answer : "\"type\":\"" + answer + "\"");
  }

  @Test
  @Shows("FA-01")
  void theDocumentHasTheirTypesAndTheValuesOfEnums() {
    assertThat(schema("/things/int/{v}")).isEqualTo(Map.of("type", "integer", "format", "int32"));
    assertThat(schema("/things/uuid/{v}")).isEqualTo(Map.of("type", "string", "format", "uuid"));
    assertThat(schema("/things/path/{v}")).isEqualTo(Map.of("type", "string"));
    assertThat(schema("/things/either/{v}").toString()).startsWith("{anyOf=[");
    assertThat(client.get("/openapi.json").text())
        .contains(
            "\"Model\":{\"title\":\"Model\",\"type\":\"string\",\"enum\":[\"alexnet\",\"resnet\"]");
  }

  private Map<?, ?> schema(String path) {
    Map<?, ?> paths = (Map<?, ?>) ((Map<?, ?>) client.get("/openapi.json").json()).get("paths");
    Map<?, ?> get = (Map<?, ?>) ((Map<?, ?>) paths.get(path)).get("get");
    return (Map<?, ?>) ((Map<?, ?>) ((List<?>) get.get("parameters")).getFirst()).get("schema");
  }

  enum Model {
    alexnet,
    resnet
  }

  @Untagged
  sealed interface Key {
    record Id(@Value long number) implements Key {}

    record Slug(@Value String text) implements Key {}
  }

  @Routes("/things")
  static class Things {
    @Get("/int/{v}")
    int whole(int v) {
      return v;
    }

    @Get("/float/{v}")
    double floating(double v) {
      return v;
    }

    @Get("/bool/{v}")
    boolean bool(boolean v) {
      return v;
    }

    @Get("/str/{v}")
    String text(String v) {
      return v;
    }

    @Get("/uuid/{v}")
    UUID uuid(UUID v) {
      return v;
    }

    @Get("/date/{v}")
    LocalDate date(LocalDate v) {
      return v;
    }

    @Get("/time/{v}")
    LocalTime time(LocalTime v) {
      return v;
    }

    @Get("/moment/{v}")
    OffsetDateTime moment(OffsetDateTime v) {
      return v;
    }

    @Get("/duration/{v}")
    Duration duration(Duration v) {
      return v;
    }

    @Get("/decimal/{v}")
    BigDecimal decimal(BigDecimal v) {
      return v;
    }

    @Get("/model/{v}")
    Model model(Model v) {
      return v;
    }

    @Get("/path/{v:path}")
    String path(String v) {
      return v;
    }

    @Get("/either/{v}")
    Object either(Key v) {
      return switch (v) {
        case Key.Id(long number) -> number + 1;
        case Key.Slug(String text) -> text.toUpperCase(java.util.Locale.ROOT);
      };
    }

    @Get("/{v}")
    String any(String v) {
      return v;
    }

    @Get("/me")
    String me() {
      return "the current one";
    }
  }
}
