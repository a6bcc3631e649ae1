package dev.triveni.html;

import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// The days of one page of an archive.
public enum ArchivePeriod {
  /// All.
  INDEX("", "yyyy"),
  /// Those of `{year:int}`.
  YEAR("/{year:int}", "yyyy"),
  /// Those of `{year:int}` and `{month:int}`.
  MONTH("/{year:int}/{month:int}", "MMMM yyyy"),
  /// Those of `{year:int}` and `{week:int}`: weeks begin on Monday, as ISO 8601 counts them.
  WEEK("/{year:int}/week/{week:int}", "'Week' w 'of' YYYY"),
  /// That of `{year:int}`, `{month:int}` and `{day:int}`.
  DAY("/{year:int}/{month:int}/{day:int}", "d MMMM yyyy"),
  /// This day.
  TODAY("/today", "d MMMM yyyy");

  private final String pattern;
  private final DateTimeFormatter format;

  ArchivePeriod(String pattern, String format) {
    this.pattern = pattern;
    this.format = DateTimeFormatter.ofPattern(format, Locale.UK);
  }

  /// The path of the page below that of the archive.
  String pattern() {
    return pattern;
  }

  /// What people read of the period with this day.
  String title(LocalDate day) {
    return format.format(day);
  }

  /// What the page of this period names the parts of.
  Optional<ArchivePeriod> parts() {
    return switch (this) {
      case INDEX -> Optional.of(YEAR);
      case YEAR -> Optional.of(MONTH);
      case MONTH -> Optional.of(DAY);
      case WEEK, DAY, TODAY -> Optional.empty();
    };
  }

  /// The first day of the period with this day.
  LocalDate first(LocalDate day) {
    return switch (this) {
      case INDEX -> LocalDate.of(1, 1, 1);
      case YEAR -> day.withDayOfYear(1);
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case DAY, TODAY -> day;
    };
  }

  /// The last day of the period with this day.
  LocalDate last(LocalDate day) {
    return switch (this) {
      case INDEX -> LocalDate.of(9999, 12, 31);
      case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case WEEK -> first(day).plusDays(6);
      case DAY, TODAY -> day;
    };
  }

  /// A day of the period that the path of a request names.
  ///
  /// @throws HttpException 404 if there is no such day
  LocalDate asked(Request request, LocalDate today) {
    try {
      return switch (this) {
        case INDEX, TODAY -> today;
        case YEAR -> LocalDate.of(number(request, "year"), 1, 1);
        case MONTH -> LocalDate.of(number(request, "year"), number(request, "month"), 1);
        case WEEK ->
            LocalDate.of(number(request, "year"), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(request, "week"));
        case DAY ->
            LocalDate.of(number(request, "year"), number(request, "month"), number(request, "day"));
      };
    } catch (DateTimeException wrong) {
      throw HttpException.notFound("There is no such day.").causedBy(wrong);
    }
  }

  private static int number(Request request, String name) {
    long number = request.variable(name, Long.class);
    if (number < 1 || number > 9999) {
      throw new DateTimeException("There is no " + name + " " + number);
    }
    return (int) number;
  }
}
