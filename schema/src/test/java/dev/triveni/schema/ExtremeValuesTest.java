package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremeValuesTest {
  private static final Schemas STRICT = Schemas.strict();
  private static final Schemas LENIENT = Schemas.lenient();
  private static final List<Class<?>> NUMBERS =
      List.of(
          int.class,
          long.class,
          float.class,
          double.class,
          BigInteger.class,
          BigDecimal.class,
          Instant.class,
          boolean.class,
          Object.class);

  record Constrained(
      @DecimalMin("1") @Digits(integer = 5, fraction = 5) @MultipleOf("0.5") BigDecimal exact,
      @MultipleOf("7") BigInteger whole) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1E2147483647",
        "1e2147483648",
        "1e-2147483649",
        "1e99999999999999999999",
        "0e999999999",
        "123456789e6145",
        "9.9e6144",
        "1e-7000"
      })
  void hugeExponentsCostNeitherTimeNorMemory(String number) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (Class<?> type : NUMBERS) {
            readEverywhere(type, number);
          }
          Reports.read(
              STRICT.of(Constrained.class),
              "{\"exact\":%s,\"whole\":%s}".formatted(number, number));
        });
  }

  private static void readEverywhere(Class<?> type, String number) {
    Reports.read(STRICT.of(type), number);
    Reports.read(LENIENT.of(type), number);
    Reports.read(LENIENT.of(type), "\"" + number + "\"");
    STRICT.of(type).parse(List.of(number));
  }

  @Test
  void decimalsBeyondReasonAreRefused() {
    Schema<BigDecimal> schema = STRICT.of(BigDecimal.class);
    assertThat(Reports.lines(schema, "1e999999999"))
        .containsExactly("[] decimal_parsing: Input should be a valid decimal {}");
    assertThat(schema.parse(List.of("1e99999"))).isInstanceOf(Outcome.Invalid.class);
    assertThat(Reports.read(schema, "1e6144").orThrow()).isEqualTo(new BigDecimal("1e6144"));
    assertThat(Reports.read(schema, "1e-6144").orThrow()).isEqualTo(new BigDecimal("1e-6144"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 100_000})
  void numbersOfVeryManyDigitsAreRefused(int digits) {
    String number = "9".repeat(digits);
    assertThat(Reports.mistakes(STRICT.of(BigInteger.class), number))
        .extracting(Mistake::type)
        .containsExactly("json_invalid");
    assertThat(Reports.lines(STRICT.of(BigInteger.class).parse(List.of(number))))
        .containsExactly(
            "[] int_parsing_size: Unable to parse input string as an integer, exceeded maximum"
                + " size {}");
    assertThat(Reports.lines(STRICT.of(BigDecimal.class).parse(List.of(number))))
        .containsExactly("[] decimal_parsing: Input should be a valid decimal {}");
    assertThat(STRICT.of(double.class).parse(List.of("0." + number)).orThrow()).isEqualTo(1.0);
  }

  record Text(@Size(max = 5) String text, Object any) {}

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83dx", "\\ude00\\ud83d", "\\uDBFF"})
  void halfSurrogatesAreRefusedAndEchoedHarmlessly(String text) {
    String json = "{\"text\":\"%s\",\"any\":{\"a\":[\"%s\"]}}".formatted(text, text);
    List<Mistake> mistakes = Reports.mistakes(STRICT.of(Text.class), json);
    assertThat(mistakes)
        .extracting(Mistake::type)
        .containsExactly("string_unicode", "string_unicode");
    assertThat(mistakes.getFirst().input().toString()).contains("\ufffd");
    String report = Reports.json(STRICT, mistakes.stream().map(Mistake::loc).toList());
    assertThat(new String(report.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(report);
    String asName = "{\"%s\":1}".formatted(text);
    for (Class<?> type : List.of(Text.class, Object.class, Map.class)) {
      assertThat(Reports.mistakes(STRICT.of(type), asName))
          .extracting(Mistake::type)
          .containsExactly("json_invalid");
    }
  }

  @Test
  void everyOtherCharacterSurvives() {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 97) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        all.appendCodePoint(point);
      }
    }
    Schema<String> schema = STRICT.of(String.class);
    byte[] json = schema.toJson(all.toString());
    assertThat(schema.read(json).orThrow()).isEqualTo(all.toString());
  }

  @Test
  void halfSurrogatesInValuesOfTheApplicationAreReplaced() {
    assertThat(STRICT.of(String.class).toJson("a\ud800b")).asString().contains("a\ufffdb");
    assertThat(Reports.json(STRICT, Map.of("\udc00", "\ud800")))
        .isEqualTo("{\"\ufffd\":\"\ufffd\"}");
  }

  @Test
  void longTextsAndWideDocumentsAreRead() {
    String text = "x\\n\u00e9".repeat(300_000);
    assertThat(Reports.read(STRICT.of(String.class), "\"" + text + "\"").orThrow())
        .hasSize(900_000);
    StringBuilder wide = new StringBuilder("{\"k\":0");
    for (int i = 0; i < 50_000; i++) {
      wide.append(",\"k").append(i).append("\":").append(i);
    }
    assertThat(Reports.read(STRICT.of(Map.class), wide + "}")).isInstanceOf(Outcome.Valid.class);
    assertThat(Reports.mistakes(STRICT.of(Text.class), wide + "}")).hasSize(1_000);
  }
}
