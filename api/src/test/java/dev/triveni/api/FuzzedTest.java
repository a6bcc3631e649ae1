package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.sample.Sample;
import dev.triveni.api.support.Apps;
import dev.triveni.fuzzer.Fuzzer;
import dev.triveni.fuzzer.Report;
import dev.triveni.schema.Default;
import dev.triveni.schema.MultipleOf;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import dev.triveni.web.Upload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Applications answer as their documents say, whatever is asked.
class FuzzedTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBookShopAnswersAsItsDocumentSays(long seed) {
    check(Sample.app(), seed);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfValueIsReadAndWrittenAsTheDocumentSays(App app) {
    check(app, 7);
  }

  static Stream<App> kinds() {
    return Stream.of(
        Apps.app(api -> api.routes(new Kinds())),
        Apps.asFastApi(api ->
            api.document(document -> document.style(DocumentStyle.FASTAPI)).routes(new Kinds())));
  }

  private static void check(App app, long seed) {
    try (TestClient client = TestClient.of(app)) {
      Report report = Fuzzer.of(client).seed(seed).tries(20).undocumented(404).run();
      assertThat(report.findings()).as(report.toString()).isEmpty();
      assertThat(report.told()).isGreaterThan(20);
    }
  }

  enum Size3 {
    SMALL,
    MIDDLE,
    LARGE
  }

  record Scalars(
      boolean flag,
      @Min(-5) @Max(5) byte tiny,
      short little,
      int number,
      long big,
      @Positive float single,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false)
          double share,
      @MultipleOf("5") int fives,
      @DecimalMin("0.5") BigDecimal price,
      Size3 size) {}

  record Texts(
      @Size(min = 2, max = 5) String text,
      @Pattern(regexp = "^[a-z]{2,4}-\\d+$") String code,
      @Email String email,
      UUID id,
      LocalDate day,
      OffsetDateTime time,
      Instant instant,
      Duration duration) {}

  record Holders(
      Optional<String> maybe,
      @Default("3") int usual,
      List<@Positive Integer> positives,
      @NotEmpty @Size(max = 3) List<String> few,
      Set<Size3> sizes,
      Map<String, Double> prices,
      Optional<Holders> inner,
      Shape shape) {}

  sealed interface Shape permits Circle, Square {}

  record Circle(@Positive double radius) implements Shape {}

  record Square(@Positive double side, Optional<String> color) implements Shape {}

  record Filter(@Max(100) int limit, Optional<List<String>> tags) {}

  record Login(@Size(min = 3) String username, String password) {}

  @Routes("/kinds")
  static class Kinds {
    @Post("/scalars")
    Scalars scalars(Scalars scalars) {
      return scalars;
    }

    @Post("/texts")
    Texts texts(Texts texts) {
      return texts;
    }

    @Put("/holders")
    Holders holders(Holders holders) {
      return holders;
    }

    @Get("/{id}/{day}/{size}")
    Map<String, String> path(UUID id, LocalDate day, Size3 size) {
      return Map.of("id", id.toString(), "day", day.toString(), "size", size.name());
    }

    @Get("/query")
    Filter query(
        @Query Filter filter, @Size(max = 2) List<Size3> sizes, @Positive Optional<Integer> page) {
      return filter;
    }

    @Get("/fields")
    List<String> fields(@Header int xNumber, @Cookie @Size(min = 2) String token) {
      return List.of(token, String.valueOf(xNumber));
    }

    @Post("/several")
    Circle several(Circle circle, Square square, @Body @Positive int count) {
      return circle;
    }

    @Post("/form")
    Login form(@Form Login login) {
      return login;
    }

    @Post("/files")
    long files(Upload file, List<Upload> others, @Form String note) {
      return file.size();
    }

    @Get("/lines")
    Stream<Circle> lines() {
      return Stream.of(new Circle(1), new Circle(2.5));
    }
  }
}
