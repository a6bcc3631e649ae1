package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each scalar type with right and wrong input: strictly, leniently, and from text. An expectation
/// is `= value`, or a mistake's type, message and context.
class ScalarTypesTest {
  private static final Map<String, Class<?>> TYPES =
      Stream.of(
              boolean.class,
              char.class,
              byte.class,
              short.class,
              int.class,
              long.class,
              float.class,
              double.class,
              String.class,
              BigInteger.class,
              BigDecimal.class,
              byte[].class,
              UUID.class,
              URI.class,
              Instant.class,
              LocalDate.class,
              LocalTime.class,
              LocalDateTime.class,
              Temporal.class,
              OffsetDateTime.class,
              ZonedDateTime.class,
              Duration.class,
              Year.class,
              YearMonth.class,
              ZoneId.class,
              Locale.class,
              Currency.class)
          .collect(Collectors.toMap(Class::getSimpleName, type -> type));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          boolean | true | = true
          boolean | 1 | bool_type: Input should be a valid boolean {}
          boolean | "true" | bool_type: Input should be a valid boolean {}
          boolean | null | bool_type: Input should be a valid boolean {}
          boolean | [] | bool_type: Input should be a valid boolean {}
          char | "x" | = x
          char | "" | string_too_short: String should have at least 1 character {min_length=1}
          char | "xy" | string_too_long: String should have at most 1 character {max_length=1}
          char | 5 | string_type: Input should be a valid string {}
          byte | -128 | = -128
          byte | 128 | less_than_equal: Input should be less than or equal to 127 {le=127}
          byte | -129 | greater_than_equal: Input should be greater than or equal to -128 {ge=-128}
          short | 32767 | = 32767
          short | 32768 | less_than_equal: Input should be less than or equal to 32767 {le=32767}
          int | 2147483647 | = 2147483647
          int | -0 | = 0
          int | 2147483648 | less_than_equal: Input should be less than or equal to 2147483647 {le=2147483647}
          int | -2147483649 | greater_than_equal: Input should be greater than or equal to -2147483648 {ge=-2147483648}
          int | 99999999999999999999 | less_than_equal: Input should be less than or equal to 2147483647 {le=2147483647}
          int | "5" | int_type: Input should be a valid integer {}
          int | 5.0 | int_type: Input should be a valid integer {}
          int | 1e3 | int_type: Input should be a valid integer {}
          int | 5.5 | int_from_float: Input should be a valid integer, got a number with a fractional part {}
          int | 1e400 | int_type: Input should be a valid integer {}
          int | true | int_type: Input should be a valid integer {}
          int | null | int_type: Input should be a valid integer {}
          int | {} | int_type: Input should be a valid integer {}
          long | 9223372036854775807 | = 9223372036854775807
          long | 9223372036854775808 | less_than_equal: Input should be less than or equal to 9223372036854775807 {le=9223372036854775807}
          long | -9223372036854775809 | greater_than_equal: Input should be greater than or equal to -9223372036854775808 {ge=-9223372036854775808}
          float | 1.5 | = 1.5
          float | 1e39 | finite_number: Input should be a finite number {}
          double | 5 | = 5.0
          double | 0.1 | = 0.1
          double | -1e-400 | = -0.0
          double | 1e400 | finite_number: Input should be a finite number {}
          double | "5" | float_type: Input should be a valid number {}
          double | true | float_type: Input should be a valid number {}
          double | null | float_type: Input should be a valid number {}
          String | "" | =
          String | "a" | = a
          String | 5 | string_type: Input should be a valid string {}
          String | true | string_type: Input should be a valid string {}
          String | null | string_type: Input should be a valid string {}
          String | [] | string_type: Input should be a valid string {}
          String | {} | string_type: Input should be a valid string {}
          BigInteger | 99999999999999999999 | = 99999999999999999999
          BigInteger | 1.5 | int_from_float: Input should be a valid integer, got a number with a fractional part {}
          BigInteger | "5" | int_type: Input should be a valid integer {}
          BigDecimal | 1.50 | = 1.50
          BigDecimal | 5 | = 5
          BigDecimal | "1.5" | decimal_type: Decimal input should be an integer, float, string or Decimal object {}
          BigDecimal | true | decimal_type: Decimal input should be an integer, float, string or Decimal object {}
          BigDecimal | null | decimal_type: Decimal input should be an integer, float, string or Decimal object {}
          UUID | "550e8400-e29b-41d4-a716-446655440000" | = 550e8400-e29b-41d4-a716-446655440000
          UUID | "550E8400E29B41D4A716446655440000" | = 550e8400-e29b-41d4-a716-446655440000
          UUID | "x" | uuid_parsing: Input should be a valid UUID, invalid character: found `x` at 1 {error=invalid character: found `x` at 1}
          UUID | "" | uuid_parsing: Input should be a valid UUID, invalid length: expected length 32 for simple format, found 0 {error=invalid length: expected length 32 for simple format, found 0}
          UUID | "550e8400-e29b-41d4-a716-4466554400001" | uuid_parsing: Input should be a valid UUID, invalid group length in group 4: expected 12, found 13 {error=invalid group length in group 4: expected 12, found 13}
          UUID | "550e8400-e29b-41d4" | uuid_parsing: Input should be a valid UUID, invalid group count: expected 5, found 3 {error=invalid group count: expected 5, found 3}
          byte[] | 5 | bytes_type: Input should be a valid bytes {}
          UUID | 5 | uuid_type: UUID input should be a string, bytes or UUID object {}
          URI | "https://example.com/a?b=c" | = https://example.com/a?b=c
          URI | "mailto:a@b.c" | = mailto:a@b.c
          URI | "/relative" | url_parsing: Input should be a valid URL, relative URL without a base {error=relative URL without a base}
          URI | "not a valid url" | url_parsing: Input should be a valid URL, relative URL without a base {error=relative URL without a base}
          URI | "http://" | url_parsing: Input should be a valid URL, empty host {error=empty host}
          URI | "" | url_parsing: Input should be a valid URL, input is empty {error=input is empty}
          URI | 5 | url_type: URL input should be a string or URL {}
          Instant | "2024-02-29T10:00:00Z" | = 2024-02-29T10:00:00Z
          Instant | "2024-02-29t10:00:00.123456789+02:00" | = 2024-02-29T08:00:00.123456789Z
          Instant | "2024-02-29 10:00-0530" | = 2024-02-29T15:30:00Z
          Instant | "2024-02-29T10:00:00" | timezone_aware: Input should have timezone info {}
          Instant | "2024-02-29" | datetime_parsing: Input should be a valid datetime, invalid datetime separator, expected `T`, `t`, `_` or space {error=invalid datetime separator, expected `T`, `t`, `_` or space}
          Instant | "x" | datetime_parsing: Input should be a valid datetime, input is too short {error=input is too short}
          Instant | "not a date" | datetime_parsing: Input should be a valid datetime, invalid character in year {error=invalid character in year}
          Instant | "2024-13-01T00:00Z" | datetime_parsing: Input should be a valid datetime, month value is outside expected range of 1-12 {error=month value is outside expected range of 1-12}
          Instant | "2023-02-29T00:00Z" | datetime_parsing: Input should be a valid datetime, day value is outside expected range {error=day value is outside expected range}
          Instant | "2024-01-01T25:00:00Z" | datetime_parsing: Input should be a valid datetime, hour value is outside expected range of 0-23 {error=hour value is outside expected range of 0-23}
          Instant | "2024-01-01T10:61:00Z" | datetime_parsing: Input should be a valid datetime, minute value is outside expected range of 0-59 {error=minute value is outside expected range of 0-59}
          Instant | "2024-01-01T10:00:60Z" | datetime_parsing: Input should be a valid datetime, second value is outside expected range of 0-59 {error=second value is outside expected range of 0-59}
          Instant | "2024-01-01T10:00:00Zx" | datetime_parsing: Input should be a valid datetime, unexpected extra characters at the end of the input {error=unexpected extra characters at the end of the input}
          Instant | "2024-01-01T10:00:00+25:00" | datetime_parsing: Input should be a valid datetime, timezone offset must be less than 24 hours {error=timezone offset must be less than 24 hours}
          Instant | "2024-01-01T10:00:00*01:00" | datetime_parsing: Input should be a valid datetime, invalid timezone sign {error=invalid timezone sign}
          Instant | "2024/01/01T10:00:00Z" | datetime_parsing: Input should be a valid datetime, invalid date separator, expected `-` {error=invalid date separator, expected `-`}
          Instant | 0 | datetime_type: Input should be a valid datetime {}
          OffsetDateTime | "2024-01-01T10:00+01:00" | = 2024-01-01T10:00+01:00
          ZonedDateTime | "2024-01-01T10:00:00Z" | = 2024-01-01T10:00Z
          LocalDateTime | "2024-01-01T10:00:00" | = 2024-01-01T10:00
          LocalDateTime | "2024-01-01T10:00:00Z" | timezone_naive: Input should not have timezone info {}
          Temporal | "2024-01-01T10:00:00" | = 2024-01-01T10:00
          Temporal | "2024-01-01T10:00:00+01:00" | = 2024-01-01T10:00+01:00
          Temporal | "today" | datetime_parsing: Input should be a valid datetime, input is too short {error=input is too short}
          LocalDate | "2024-02-29" | = 2024-02-29
          LocalDate | "2024-2-29" | date_parsing: Input should be a valid date in the format YYYY-MM-DD, input is too short {error=input is too short}
          LocalDate | "2024-02-30" | date_parsing: Input should be a valid date in the format YYYY-MM-DD, day value is outside expected range {error=day value is outside expected range}
          LocalDate | "2024-02-29T00:00:00" | date_parsing: Input should be a valid date in the format YYYY-MM-DD, unexpected extra characters at the end of the input {error=unexpected extra characters at the end of the input}
          LocalDate | 5 | date_type: Input should be a valid date {}
          LocalTime | "10:30" | = 10:30
          LocalTime | "10:30:15.5" | = 10:30:15.500
          LocalTime | "25:00" | time_parsing: Input should be in a valid time format, hour value is outside expected range of 0-23 {error=hour value is outside expected range of 0-23}
          LocalTime | "1030" | time_parsing: Input should be in a valid time format, input is too short {error=input is too short}
          LocalTime | "10:30:00Z" | time_parsing: Input should be in a valid time format, unexpected extra characters at the end of the input {error=unexpected extra characters at the end of the input}
          LocalTime | 5 | time_type: Input should be a valid time {}
          Duration | "P1DT2H" | = PT26H
          Duration | "PT" | time_delta_parsing: Input should be a valid timedelta, input is too short {error=input is too short}
          Duration | "five" | time_delta_parsing: Input should be a valid timedelta, invalid digit in duration {error=invalid digit in duration}
          Duration | 5 | time_delta_type: Input should be a valid timedelta {}
          Year | 2024 | = 2024
          Year | "2024" | int_type: Input should be a valid integer {}
          YearMonth | "2024-05" | = 2024-05
          YearMonth | "2024-13" | value_error: Value error, Input should be a year and month such as 2024-05 {error={}}
          ZoneId | "Europe/Berlin" | = Europe/Berlin
          ZoneId | "Mars/Base" | value_error: Value error, Input should be a time zone such as Europe/Berlin {error={}}
          Locale | "de-AT" | = de_AT
          Locale | "de_AT!" | value_error: Value error, Input should be a language tag such as de-AT {error={}}
          Currency | "EUR" | = EUR
          Currency | "EURO" | value_error: Value error, Input should be a currency such as EUR {error={}}
          Currency | 5 | string_type: Input should be a valid string {}
          """)
  @Shows({"FA-03", "FA-09"})
  void strictJsonIsTakenAsItsTypesSay(String type, String json, String expected) {
    check(Schemas.strict(), type, json, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          boolean | 1 | = true
          boolean | 0.0 | = false
          boolean | "YES" | = true
          boolean | "off" | = false
          boolean | 2 | bool_parsing: Input should be a valid boolean, unable to interpret input {}
          boolean | 0.5 | bool_type: Input should be a valid boolean {}
          boolean | "foobar" | bool_parsing: Input should be a valid boolean, unable to interpret input {}
          boolean | null | bool_type: Input should be a valid boolean {}
          int | "5" | = 5
          int | " +1_000 " | = 1000
          int | "5.0" | = 5
          int | 5.0 | = 5
          int | 1e3 | = 1000
          int | true | = 1
          int | "seventy" | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | "5.5" | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | "1e3" | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | 5.5 | int_from_float: Input should be a valid integer, got a number with a fractional part {}
          int | 5000000000.0 | less_than_equal: Input should be less than or equal to 2147483647 {le=2147483647}
          int | null | int_type: Input should be a valid integer {}
          double | "50.5" | = 50.5
          double | " 1_0.5e1 " | = 105.0
          double | true | = 1.0
          double | "inf" | finite_number: Input should be a finite number {}
          double | "x" | float_parsing: Input should be a valid number, unable to parse string as a number {}
          double | [] | float_type: Input should be a valid number {}
          String | 5 | string_type: Input should be a valid string {}
          BigDecimal | "1.50" | = 1.50
          BigDecimal | "five" | decimal_parsing: Input should be a valid decimal {}
          BigDecimal | true | decimal_type: Decimal input should be an integer, float, string or Decimal object {}
          Instant | 1577836800 | = 2020-01-01T00:00:00Z
          Instant | 1577836800.5 | = 2020-01-01T00:00:00.500Z
          Instant | 1577836800000 | = 2020-01-01T00:00:00Z
          Instant | "1577836800" | = 2020-01-01T00:00:00Z
          Instant | -1.5 | = 1969-12-31T23:59:58.500Z
          Instant | 1e300 | datetime_parsing: Input should be a valid datetime, dates after 9999 are not supported as unix timestamps {error=dates after 9999 are not supported as unix timestamps}
          Instant | "not a date" | datetime_from_date_parsing: Input should be a valid datetime or date, invalid character in year {error=invalid character in year}
          LocalDateTime | "2024-01-01" | = 2024-01-01T00:00
          Temporal | "2024-01-01" | = 2024-01-01T00:00
          Temporal | 1577836800 | = 2020-01-01T00:00Z
          LocalDate | "2024-01-01T00:00:00" | = 2024-01-01
          LocalDate | "2024-01-01T10:00:00" | date_from_datetime_inexact: Datetimes provided to dates should have zero time - e.g. be exact dates {}
          LocalDate | "2024-13-01" | date_from_datetime_parsing: Input should be a valid date or datetime, month value is outside expected range of 1-12 {error=month value is outside expected range of 1-12}
          Year | "2024" | = 2024
          """)
  @Shows("FA-09")
  void lenientJsonIsConvertedAsPydanticDoes(String type, String json, String expected) {
    check(Schemas.lenient(), type, json, expected);
  }

  private static void check(Schemas schemas, String type, String json, String expected) {
    Schema<?> schema = schemas.of(TYPES.get(type));
    if (expected.startsWith("=")) {
      assertThat(Reports.read(schema, json).orThrow().toString())
          .isEqualTo(expected.substring(1).strip());
    } else {
      assertThat(Reports.lines(schema, json)).containsExactly("[] " + expected);
      Object echoed = Reports.mistakes(schema, json).getFirst().input();
      assertThat(echoed).isEqualTo(Reports.read(schemas.of(Object.class), json).orThrow());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          boolean | 1 | = true
          boolean | On | = true
          boolean | N | = false
          boolean | foobar | bool_parsing: Input should be a valid boolean, unable to interpret input {}
          int | 42 | = 42
          int | -7 | = -7
          int | foobar | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | ^^ | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | 42.5 | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | 1__0 | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | _1 | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | ٣ | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | 0x1F | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          int | 99999999999999999999 | less_than_equal: Input should be less than or equal to 2147483647 {le=2147483647}
          double | 1.5 | = 1.5
          double | 1e-3 | = 0.001
          double | .5 | = 0.5
          double | 1d | float_parsing: Input should be a valid number, unable to parse string as a number {}
          double | 0x1p3 | float_parsing: Input should be a valid number, unable to parse string as a number {}
          double | . | float_parsing: Input should be a valid number, unable to parse string as a number {}
          double | NaN | finite_number: Input should be a finite number {}
          double | -Infinity | finite_number: Input should be a finite number {}
          double | 1e999 | finite_number: Input should be a finite number {}
          String | 5 | = 5
          BigDecimal | 1.50 | = 1.50
          BigDecimal | nan | finite_number: Input should be a finite number {}
          BigDecimal | five | decimal_parsing: Input should be a valid decimal {}
          UUID | x | uuid_parsing: Input should be a valid UUID, invalid character: found `x` at 1 {error=invalid character: found `x` at 1}
          LocalDate | 2024-05-06 | = 2024-05-06
          LocalDate | x | date_from_datetime_parsing: Input should be a valid date or datetime, input is too short {error=input is too short}
          Instant | 2024-05-06T07:08:09Z | = 2024-05-06T07:08:09Z
          Instant | not a date | datetime_from_date_parsing: Input should be a valid datetime or date, invalid character in year {error=invalid character in year}
          """)
  @Shows(value = "FA-09", code = "record Event(OffsetDateTime at, UUID id, Duration length) {}")
  void textIsConvertedToTheType(String type, String text, String expected) {
    Outcome<?> outcome = Schemas.strict().of(TYPES.get(type)).parse(List.of("ignored", text));
    if (expected.startsWith("=")) {
      assertThat(outcome.orThrow().toString()).isEqualTo(expected.substring(1).strip());
    } else {
      assertThat(Reports.lines(outcome)).containsExactly("[] " + expected);
      assertThat(Reports.mistakes(outcome).getFirst().input()).isEqualTo(text);
    }
  }
}
