package dev.triveni.data.expressions;

import static dev.triveni.data.sample.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Expression;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Parts of moments, in UTC and in zones, around the change of clocks and of years.
@OnBothDatabases
@Shows(value = "DJ-16", code = "ARTICLE.createdAt.inZone(zone).year().eq(2026)")
class TimePartsTest {
  private static final List<Instant> MOMENTS =
      List.of(
          Instant.parse("2026-03-29T00:59:59.999Z"),
          Instant.parse("2026-03-29T01:00:00Z"),
          Instant.parse("2026-10-25T00:30:00Z"),
          Instant.parse("2026-10-25T01:30:00Z"),
          Instant.parse("2027-01-01T00:00:00Z"),
          Instant.parse("2024-12-30T23:30:00Z"),
          Instant.parse("1999-12-31T23:59:59Z"),
          Instant.parse("2026-02-28T18:45:30Z"));

  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(SAMPLE);
    MOMENTS.forEach(moment -> SAMPLE.create().moment(moment).save(db));
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void partsAreThoseInUtc() {
    var moment = SAMPLE.moment;
    check(moment.year(), time -> time.getYear());
    check(moment.isoYear(), time -> time.get(IsoFields.WEEK_BASED_YEAR));
    check(moment.quarter(), time -> time.get(IsoFields.QUARTER_OF_YEAR));
    check(moment.month(), time -> time.getMonthValue());
    check(moment.week(), time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    check(moment.day(), time -> time.getDayOfMonth());
    check(moment.weekday(), time -> time.get(ChronoField.DAY_OF_WEEK));
    check(moment.sundayWeekday(), time -> time.get(ChronoField.DAY_OF_WEEK) % 7 + 1);
    check(moment.hour(), time -> time.getHour());
    check(moment.minute(), time -> time.getMinute());
    check(moment.second(), time -> time.getSecond());
    check(moment.date(), time -> time.toLocalDate());
    check(moment.time(), time -> time.toLocalTime());
  }

  @Test
  void partsInAZoneAreWhatAClockThereShows() {
    for (String name : List.of("Europe/Berlin", "Asia/Kolkata", "America/New_York")) {
      ZoneId zone = ZoneId.of(name);
      var there = SAMPLE.moment.inZone(zone);
      check(there.year(), zone, time -> time.getYear());
      check(there.week(), zone, time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      check(there.day(), zone, time -> time.getDayOfMonth());
      check(there.hour(), zone, time -> time.getHour());
      check(there.date(), zone, time -> time.toLocalDate());
      check(there, zone, time -> time);
    }
  }

  @Test
  void momentsAreTruncated() {
    for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)) {
      check(
          SAMPLE.moment.truncatedTo(unit),
          time -> time.truncatedTo(unit).toInstant(ZoneOffset.UTC));
    }
    check(
        SAMPLE.moment.truncatedTo(ChronoUnit.MONTHS),
        time -> time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).toInstant(ZoneOffset.UTC));
  }

  @Test
  void rowsAreFoundByParts() {
    assertThat(db.from(SAMPLE).filter(SAMPLE.moment.year().eq(2026)).count()).isEqualTo(5);
    assertThat(
            db.from(SAMPLE)
                .filter(SAMPLE.moment.date().eq(java.time.LocalDate.of(2026, 3, 29)))
                .count())
        .isEqualTo(2);
  }

  private <T> void check(Expression<T> part, Function<LocalDateTime, T> expected) {
    check(part, ZoneOffset.UTC, expected);
  }

  private <T> void check(Expression<T> part, ZoneId zone, Function<LocalDateTime, T> expected) {
    assertThat(db.from(SAMPLE).orderBy(SAMPLE.id).select(part).list())
        .containsExactlyElementsOf(
            MOMENTS.stream()
                .map(moment -> expected.apply(LocalDateTime.ofInstant(moment, zone)))
                .toList());
  }
}
