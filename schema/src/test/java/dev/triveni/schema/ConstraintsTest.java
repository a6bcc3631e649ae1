package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each constraint of Jakarta Validation on each kind of type, with right and wrong values.
class ConstraintsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-15T12:00:00Z"), ZoneOffset.UTC);
  private static final Schemas SCHEMAS = Schemas.create(options -> options.clock(CLOCK));

  /// Each component is a case of its own: the component alone decides.
  record Cases(
      @NotBlank String notBlank,
      @NotEmpty String notEmpty,
      @NotEmpty List<Integer> notEmptyList,
      @Size(min = 2, max = 3) String size,
      @Size(min = 2, max = 3) List<Integer> sizeOfList,
      @Size(min = 1, max = 2) Set<Integer> sizeOfSet,
      @Size(min = 1, max = 1) Map<String, Integer> sizeOfMap,
      @Size(min = 1, max = 2) int[] sizeOfArray,
      @Size(max = 1) String[] sizeOfObjects,
      @Size(min = 2, max = 3) byte[] sizeOfBytes,
      @Min(3) int min,
      @Min(3) double minOfDouble,
      @Min(3) BigInteger minOfBigInteger,
      @Max(3) Long max,
      @Max(Long.MAX_VALUE) BigDecimal maxOfBigDecimal,
      @DecimalMin("0.5") double decimalMin,
      @DecimalMin(value = "0.5", inclusive = false) BigDecimal decimalMinExclusive,
      @DecimalMin("2.5") int decimalMinOfInt,
      @DecimalMax("1") float decimalMax,
      @DecimalMax(value = "10", inclusive = false) short decimalMaxExclusive,
      @Positive int positive,
      @PositiveOrZero byte positiveOrZero,
      @Negative double negative,
      @NegativeOrZero BigDecimal negativeOrZero,
      @MultipleOf("0.05") BigDecimal multipleOf,
      @MultipleOf("5") int multipleOfInt,
      @Pattern(regexp = "[a-z]+") String pattern,
      @Pattern(regexp = "abc", flags = Pattern.Flag.CASE_INSENSITIVE) String patternFlags,
      @Email String email,
      @Email(regexp = ".+@example\\.com") String emailRegexp,
      @Digits(integer = 2, fraction = 1) BigDecimal digits,
      @Digits(integer = 2, fraction = 0) long digitsOfLong,
      @Past LocalDate past,
      @PastOrPresent LocalDate pastOrPresent,
      @Future Instant future,
      @FutureOrPresent OffsetDateTime futureOrPresent,
      @Past LocalDateTime pastDateTime,
      @Future Year futureYear,
      @PastOrPresent YearMonth pastMonth,
      @AssertTrue boolean assertTrue,
      @AssertFalse Boolean assertFalse,
      @NotNull String notNull,
      @NotNull @Nullable String notNullBeatsNullable,
      @Nullable @Size(max = 2) String nullable,
      @Null @Nullable String mustBeNull,
      List<@NotBlank String> inList,
      Map<@Size(min = 2) String, @Min(1) Integer> inMap,
      Optional<@Max(100) Integer> inOptional,
      @Max(100) Optional<Integer> besideOptional,
      @Max(100) OptionalInt besideOptionalInt,
      List<@Size(max = 1) List<@Positive Integer>> nested,
      @Valid List<@Valid Integer> valid) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          notBlank | "a" |
          notBlank | "" | string_too_short: String should have at least 1 character {min_length=1}
          notBlank | " \\t " | string_too_short: String should have at least 1 character {min_length=1}
          notEmpty | " " |
          notEmpty | "" | string_too_short: String should have at least 1 character {min_length=1}
          notEmptyList | [] | too_short: List should have at least 1 item after validation, not 0 {actual_length=0, field_type=List, min_length=1}
          size | "ab" |
          size | "a" | string_too_short: String should have at least 2 characters {min_length=2}
          size | "abcd" | string_too_long: String should have at most 3 characters {max_length=3}
          size | "😀😀😀" |
          size | "😀" | string_too_short: String should have at least 2 characters {min_length=2}
          sizeOfList | [1] | too_short: List should have at least 2 items after validation, not 1 {actual_length=1, field_type=List, min_length=2}
          sizeOfList | [1,2,3,4] | too_long: List should have at most 3 items after validation, not 4 {actual_length=4, field_type=List, max_length=3}
          sizeOfSet | [1,1,1] |
          sizeOfSet | [1,2,3] | too_long: Set should have at most 2 items after validation, not more {actual_length=null, field_type=Set, max_length=2}
          sizeOfSet | [] | too_short: Set should have at least 1 item after validation, not 0 {actual_length=0, field_type=Set, min_length=1}
          sizeOfMap | {} | too_short: Dictionary should have at least 1 item after validation, not 0 {actual_length=0, field_type=Dictionary, min_length=1}
          sizeOfMap | {"a":1,"b":2} | too_long: Dictionary should have at most 1 item after validation, not 2 {actual_length=2, field_type=Dictionary, max_length=1}
          sizeOfArray | [1,2,3] | too_long: List should have at most 2 items after validation, not 3 {actual_length=3, field_type=List, max_length=2}
          sizeOfObjects | ["long"] |
          sizeOfObjects | ["a","b"] | too_long: List should have at most 1 item after validation, not 2 {actual_length=2, field_type=List, max_length=1}
          sizeOfBytes | "YWI=" |
          sizeOfBytes | "YQ==" | bytes_too_short: Data should have at least 2 bytes {min_length=2}
          sizeOfBytes | "YWJjZA==" | bytes_too_long: Data should have at most 3 bytes {max_length=3}
          sizeOfBytes | "YQ=" | bytes_invalid_encoding: Data should be valid base64: Input byte array has wrong 4-byte ending unit {
          min | 3 |
          min | 2 | greater_than_equal: Input should be greater than or equal to 3 {ge=3}
          minOfDouble | 2.9 | greater_than_equal: Input should be greater than or equal to 3 {ge=3.0}
          minOfBigInteger | -99999999999999999999 | greater_than_equal: Input should be greater than or equal to 3 {ge=3}
          max | 4 | less_than_equal: Input should be less than or equal to 3 {le=3}
          maxOfBigDecimal | 9223372036854775807.5 | less_than_equal: Input should be less than or equal to 9223372036854775807 {le=9223372036854775807}
          decimalMin | 0.5 |
          decimalMin | 0.4 | greater_than_equal: Input should be greater than or equal to 0.5 {ge=0.5}
          decimalMinExclusive | 0.50 | greater_than: Input should be greater than 0.5 {gt=0.5}
          decimalMinOfInt | 2 | greater_than_equal: Input should be greater than or equal to 2.5 {ge=2.5}
          decimalMinOfInt | 3 |
          decimalMax | 1.5 | less_than_equal: Input should be less than or equal to 1 {le=1.0}
          decimalMaxExclusive | 10 | less_than: Input should be less than 10 {lt=10}
          positive | 0 | greater_than: Input should be greater than 0 {gt=0}
          positiveOrZero | -1 | greater_than_equal: Input should be greater than or equal to 0 {ge=0}
          negative | 0 | less_than: Input should be less than 0 {lt=0.0}
          negativeOrZero | 0.1 | less_than_equal: Input should be less than or equal to 0 {le=0}
          multipleOf | 0.15 |
          multipleOf | 0.12 | multiple_of: Input should be a multiple of 0.05 {multiple_of=0.05}
          multipleOfInt | 12 | multiple_of: Input should be a multiple of 5 {multiple_of=5}
          pattern | "abc" |
          pattern | "abc1" | string_pattern_mismatch: String should match pattern '[a-z]+' {pattern=[a-z]+}
          patternFlags | "ABC" |
          email | "ann@example.com" |
          email | "ann+b@localhost" |
          email | "jörg@müller.example" |
          email | "ann" | value_error: value is not a valid email address: An email address must have an @-sign. {reason=An email address must have an @-sign.}
          email | "" | value_error: value is not a valid email address: An email address must have an @-sign. {reason=An email address must have an @-sign.}
          email | "@b.c" | value_error: value is not a valid email address: There must be something before the @-sign. {reason=There must be something before the @-sign.}
          email | "a@" | value_error: value is not a valid email address: There must be something after the @-sign. {reason=There must be something after the @-sign.}
          email | "a b@c.d" | value_error: value is not a valid email address: The email address contains invalid characters before the @-sign: SPACE. {
          email | "a..b@c.d" | value_error: value is not a valid email address: An email address cannot have two periods in a row. {
          email | ".a@c.d" | value_error: value is not a valid email address: An email address cannot start with a period. {
          email | "a.@c.d" | value_error: value is not a valid email address: An email address cannot have a period immediately before the @-sign. {
          email | "a@b..c" | value_error: value is not a valid email address: An email address cannot have two periods in a row. {
          email | "a@.b.c" | value_error: value is not a valid email address: An email address cannot have a period immediately after the @-sign. {
          email | "a@b.c." | value_error: value is not a valid email address: An email address cannot end with a period. {
          email | "a@-b.c" | value_error: value is not a valid email address: An email address cannot have a hyphen immediately after the @-sign. {
          email | "a@b-.c" | value_error: value is not a valid email address: An email address cannot have a period and a hyphen next to each other. {
          email | "a@b_c" | value_error: value is not a valid email address: The part after the @-sign contains invalid characters: '_'. {
          email | "a@b@c" | value_error: value is not a valid email address: The part after the @-sign contains invalid characters: '@'. {
          email | "a@[1.2.3.4]" | value_error: value is not a valid email address: A bracketed IP address after the @-sign is not allowed here. {
          emailRegexp | "a@example.com" |
          emailRegexp | "a@example.org" | value_error: value is not a valid email address: The email address does not match '.+@example\\.com'. {
          digits | 99.9 |
          digits | 99.90 |
          digits | 9.99 | decimal_max_places: Decimal input should have no more than 1 decimal place {decimal_places=1}
          digits | 0.1 |
          digits | 0 |
          digits | 1e1 |
          digits | 1234.5 | decimal_max_digits: Decimal input should have no more than 3 digits in total {max_digits=3}
          digits | 1e3 | decimal_max_digits: Decimal input should have no more than 3 digits in total {max_digits=3}
          digits | 100 | decimal_whole_digits: Decimal input should have no more than 2 digits before the decimal point {whole_digits=2}
          digitsOfLong | 100 | decimal_max_digits: Decimal input should have no more than 2 digits in total {max_digits=2}
          past | "2024-06-14" |
          past | "2024-06-15" | date_past: Date should be in the past {}
          pastOrPresent | "2024-06-15" |
          pastOrPresent | "2024-06-16" | date_past: Date should be in the past or the present {}
          future | "2024-06-15T12:00:01Z" |
          future | "2024-06-15T12:00:00Z" | datetime_future: Input should be in the future {}
          futureOrPresent | "2024-06-15T14:00:00+02:00" |
          futureOrPresent | "2024-06-15T13:59:59+02:00" | datetime_future: Input should be in the future or the present {}
          pastDateTime | "2024-06-15T12:00:01" | datetime_past: Input should be in the past {}
          futureYear | 2024 | date_future: Date should be in the future {}
          pastMonth | "2024-07" | date_past: Date should be in the past or the present {}
          assertTrue | false | literal_error: Input should be true {expected=true}
          assertFalse | true | literal_error: Input should be false {expected=false}
          notNull | null | string_type: Input should be a valid string {}
          notNullBeatsNullable | null | string_type: Input should be a valid string {}
          nullable | null |
          nullable | "abc" | string_too_long: String should have at most 2 characters {max_length=2}
          mustBeNull | null |
          mustBeNull | "x" | none_required: Input should be null {}
          inOptional | 101 | less_than_equal: Input should be less than or equal to 100 {le=100}
          inOptional | null |
          besideOptional | 101 | less_than_equal: Input should be less than or equal to 100 {le=100}
          besideOptionalInt | 101 | less_than_equal: Input should be less than or equal to 100 {le=100}
          valid | [1] |
          """)
  void aConstraintIsChecked(String component, String json, @Nullable String expected) {
    Outcome<?> outcome = Reports.read(schema(component), json);
    if (expected == null) {
      assertThat(outcome).isInstanceOf(Outcome.Valid.class);
    } else {
      assertThat(Reports.lines(outcome)).hasSize(1);
      assertThat(Reports.lines(outcome).getFirst()).startsWith("[] " + expected);
      Object echoed = Reports.mistakes(outcome).getFirst().input();
      assertThat(echoed).isEqualTo(Reports.read(SCHEMAS.of(Object.class), json).orThrow());
    }
  }

  @Test
  void elementsOfContainersAreCheckedAtTheirPlaces() {
    assertThat(Reports.lines(schema("inList"), "[\"a\",\"\",\" \"]"))
        .containsExactly(
            "[1] string_too_short: String should have at least 1 character {min_length=1}",
            "[2] string_too_short: String should have at least 1 character {min_length=1}");
    assertThat(Reports.lines(schema("inMap"), "{\"aa\":0,\"b\":1}"))
        .containsExactly(
            "[aa] greater_than_equal: Input should be greater than or equal to 1 {ge=1}",
            "[b, [key]] string_too_short: String should have at least 2 characters {min_length=2}");
    assertThat(Reports.mistakes(schema("inMap"), "{\"b\":1}").getFirst().input()).isEqualTo("b");
    assertThat(Reports.lines(schema("nested"), "[[1],[2,0]]"))
        .containsExactly("[1, 1] greater_than: Input should be greater than 0 {gt=0}");
  }

  @Test
  void aValueGetsOneMistakeForTheFirstConstraintThatItBreaks() {
    record Two(@Size(min = 3) @Pattern(regexp = "[a-z]+") String code) {}
    assertThat(Reports.lines(SCHEMAS.of(Two.class), "{\"code\":\"A\"}"))
        .containsExactly(
            "[code] string_too_short: String should have at least 3 characters {min_length=3}");
  }

  @Test
  void aMessageReplacesTheTextAndNeverTheType() {
    record Named(
        @Size(min = 2, message = "At least {min}, please, and \\{braces\\}") String name,
        @Min(value = 18, message = "Adults only: {value}") int age) {}
    assertThat(Reports.lines(SCHEMAS.of(Named.class), "{\"name\":\"\",\"age\":3}"))
        .containsExactly(
            "[name] string_too_short: At least 2, please, and {braces} {min_length=2}",
            "[age] greater_than_equal: Adults only: 18 {ge=18}");
  }

  @Test
  void aPatternThatExhaustsTheStackRefusesTheText() {
    record Greedy(@Pattern(regexp = "(a|b)*") String text) {}
    String json = "{\"text\":\"" + "ab".repeat(200_000) + "\"}";
    Outcome<?> outcome = Reports.read(SCHEMAS.of(Greedy.class), json);
    assertThat(Reports.mistakes(outcome))
        .extracting(Mistake::type)
        .containsExactly("string_pattern_mismatch");
  }

  @Test
  void constraintsOfTheWholeRecordAreChecked() {
    record Span(int from, int to) {
      @AssertTrue(message = "from must not be after to")
      boolean isOrdered() {
        return from <= to;
      }

      @AssertFalse
      boolean empty() {
        return from == to;
      }
    }
    Schema<Span> schema = SCHEMAS.of(Span.class);
    assertThat(Reports.read(schema, "{\"from\":1,\"to\":2}")).isInstanceOf(Outcome.Valid.class);
    assertThat(Reports.lines(schema, "{\"from\":3,\"to\":2}"))
        .containsExactly(
            "[] assertion_error: Assertion failed, from must not be after to {error={}}");
    assertThat(Reports.lines(schema, "{\"from\":2,\"to\":2}"))
        .containsExactly("[] assertion_error: Assertion failed, empty should be false {error={}}");
  }

  interface Titled {
    @Size(max = 3)
    String title();
  }

  @Test
  void constraintsOfAnInterfaceAreInherited() {
    record Book(String title) implements Titled {}
    assertThat(Reports.lines(SCHEMAS.of(Book.class), "{\"title\":\"long\"}"))
        .containsExactly(
            "[title] string_too_long: String should have at most 3 characters {max_length=3}");
  }

  private static Schema<?> schema(String component) {
    RecordComponent found =
        Arrays.stream(Cases.class.getRecordComponents())
            .filter(each -> each.getName().equals(component))
            .findFirst()
            .orElseThrow();
    return SCHEMAS.of(found.getAnnotatedType(), found.getAccessor().getAnnotations());
  }
}
