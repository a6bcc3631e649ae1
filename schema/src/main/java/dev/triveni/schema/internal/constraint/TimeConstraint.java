package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `@Past`, `@Future` and their relatives that allow the present, by the clock of the schemas.
final class TimeConstraint implements Constraint {
  private static final Set<Class<?>> DATES = Set.of(LocalDate.class, Year.class, YearMonth.class);
  private static final Set<Class<?>> TIMES =
      Set.of(
          Instant.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class);

  private final boolean future;
  private final boolean present;
  private final boolean date;
  private final Clock clock;
  private final Wording wording;

  private TimeConstraint(
      boolean future, boolean present, boolean date, Clock clock, Wording wording) {
    this.future = future;
    this.present = present;
    this.date = date;
    this.clock = clock;
    this.wording = wording;
  }

  static TimeConstraint past(Declared declared, boolean present, Class<?> type, Clock clock) {
    return new TimeConstraint(false, present, isDate(declared, type), clock, declared.wording());
  }

  static TimeConstraint future(Declared declared, boolean present, Class<?> type, Clock clock) {
    return new TimeConstraint(true, present, isDate(declared, type), clock, declared.wording());
  }

  private static boolean isDate(Declared declared, Class<?> type) {
    if (!DATES.contains(type) && !TIMES.contains(type)) {
      throw WrongDeclarationException.doesNotApply(declared, type, "dates and times");
    }
    return DATES.contains(type);
  }

  @Override
  public List<Mistake> check(Object value) {
    int comparison = compareToNow(value);
    if (comparison == 0 ? present : comparison > 0 == future) {
      return List.of();
    }
    String type = (date ? "date_" : "datetime_") + (future ? "future" : "past");
    String text =
        "%s should be in the %s%s"
            .formatted(
                date ? "Date" : "Input",
                future ? "future" : "past",
                present ? " or the present" : "");
    return Constraint.mistake(type, wording.or(text), Map.of());
  }

  private int compareToNow(Object value) {
    return switch (value) {
      case Instant moment -> moment.compareTo(clock.instant());
      case OffsetDateTime moment -> moment.toInstant().compareTo(clock.instant());
      case ZonedDateTime moment -> moment.toInstant().compareTo(clock.instant());
      case LocalDateTime moment -> moment.compareTo(LocalDateTime.now(clock));
      case LocalDate day -> day.compareTo(LocalDate.now(clock));
      case LocalTime time -> time.compareTo(LocalTime.now(clock));
      case YearMonth month -> month.compareTo(YearMonth.now(clock));
      default -> ((Year) value).compareTo(Year.now(clock));
    };
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of();
  }
}
