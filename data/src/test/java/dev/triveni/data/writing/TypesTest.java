package dev.triveni.data.writing;

import static dev.triveni.data.sample.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.sample.Point;
import dev.triveni.data.sample.Sample;
import dev.triveni.data.sample.SampleTable;
import dev.triveni.data.sample.Shade;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What is saved is what is read.
@OnBothDatabases
class TypesTest {
  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void open() {
    db = server.fresh();
    db.createTables(SAMPLE);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void everyTypeIsReadAsItWasSaved() {
    check(typical());
  }

  @Test
  void everyTypeMayBeMissing() {
    check(SAMPLE.create());
  }

  @Test
  void smallestValuesAreReadAsTheyWereSaved() {
    check(
        SAMPLE
            .create()
            .flag(false)
            .small(Short.MIN_VALUE)
            .number(Integer.MIN_VALUE)
            .large(Long.MIN_VALUE)
            .real(-Float.MAX_VALUE)
            .precise(-Double.MAX_VALUE)
            .decimal(new BigDecimal("-999999999.999"))
            .huge(BigInteger.TEN.pow(90).negate())
            .text("")
            .essay("")
            .bytes(new byte[0])
            .date(LocalDate.of(1, 1, 1))
            .time(LocalTime.MIN)
            .local(LocalDateTime.of(1, 1, 1, 0, 0))
            .moment(Instant.parse("0001-01-02T00:00:00Z"))
            .duration(Duration.ofNanos(Long.MIN_VALUE))
            .period(Period.ZERO)
            .year(Year.of(1))
            .words(List.of())
            .numbers(List.of()));
  }

  @Test
  void largestValuesAreReadAsTheyWereSaved() {
    check(
        SAMPLE
            .create()
            .flag(true)
            .small(Short.MAX_VALUE)
            .number(Integer.MAX_VALUE)
            .large(Long.MAX_VALUE)
            .real(Float.MAX_VALUE)
            .precise(Double.MAX_VALUE)
            .decimal(new BigDecimal("999999999.999"))
            .huge(BigInteger.TEN.pow(99))
            .text("x".repeat(50))
            .essay("ä\u20ac\ud83d\ude00 ".repeat(50_000))
            .bytes(new byte[100_000])
            .date(LocalDate.of(9999, 12, 31))
            .time(LocalTime.of(23, 59, 59, 999_999_000))
            .local(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000))
            .moment(Instant.parse("9999-12-30T23:59:59.999999Z"))
            .duration(Duration.ofNanos(Long.MAX_VALUE)));
  }

  @Test
  void partsFinerThanMicrosecondsAreCutOff() {
    Instant moment = Instant.parse("2026-01-02T03:04:05.123456789Z");

    Sample read = read(SAMPLE.create().moment(moment).save(db));

    assertThat(read.moment()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
  }

  @Test
  void valuesFindTheirRows() {
    Sample saved = typical().save(db);

    assertThat(
            db.from(SAMPLE)
                .filter(
                    SAMPLE.flag,
                    SAMPLE.small.eq((short) 7),
                    SAMPLE.number.in(1, 42),
                    SAMPLE.large.between(1L, 5_000_000_000L),
                    SAMPLE.decimal.eq(new BigDecimal("12.5")),
                    SAMPLE.text.eq("some text"),
                    SAMPLE.essay.eq("a long text"),
                    SAMPLE.shade.in(Shade.DARK),
                    SAMPLE.uuid.eq(saved.uuid()),
                    SAMPLE.date.in(LocalDate.of(2026, 2, 28)),
                    SAMPLE.time.lt(LocalTime.of(12, 0)),
                    SAMPLE.moment.in(saved.moment()),
                    SAMPLE.duration.gt(Duration.ofMinutes(89)))
                .list())
        .hasSize(1);
  }

  private static SampleTable.Draft typical() {
    return SAMPLE
        .create()
        .flag(true)
        .small((short) 7)
        .number(42)
        .large(5_000_000_000L)
        .real(1.5f)
        .precise(2.25)
        .decimal(new BigDecimal("12.500"))
        .huge(new BigInteger("123456789012345678901234567890"))
        .text("some text")
        .essay("a long text")
        .shade(Shade.DARK)
        .uuid(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"))
        .bytes(new byte[] {0, 1, -1})
        .date(LocalDate.of(2026, 2, 28))
        .time(LocalTime.of(3, 4, 5))
        .local(LocalDateTime.of(2026, 2, 28, 3, 4, 5, 6_000))
        .moment(Instant.parse("2026-02-28T03:04:05.123456Z"))
        .offset(OffsetDateTime.parse("2026-02-28T03:04:05Z"))
        .duration(Duration.ofMinutes(90))
        .period(Period.of(1, 2, 3))
        .year(Year.of(2026))
        .month(YearMonth.of(2026, 2))
        .zone(ZoneId.of("Asia/Kolkata"))
        .point(new Point(1, 2, List.of("a", "b")))
        .words(List.of("x", "y, z", "\"quoted\""))
        .numbers(List.of(3, 1, 2));
  }

  private void check(SampleTable.Draft draft) {
    Sample saved = draft.save(db);

    assertThat(read(saved)).usingRecursiveComparison().isEqualTo(saved);
  }

  private Sample read(Sample saved) {
    return db.get(SAMPLE, saved.id());
  }
}
