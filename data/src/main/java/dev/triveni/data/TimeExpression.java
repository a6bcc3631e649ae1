package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A date, a time of day or a moment. Immutable.
///
/// The parts of a moment are those in UTC, unless [#inZone(ZoneId)] says another zone.
public sealed class TimeExpression<T> extends OrderedExpression<T> permits TimeColumn {

  TimeExpression(Node node, Type<T> type) {
    super(node, type);
  }

  /// What clocks and calendars in a zone show at the moment.
  public final TimeExpression<LocalDateTime> inZone(ZoneId zone) {
    return new TimeExpression<>(
        new Node.Call(Operation.IN_ZONE, List.of(node(), new Node.Value(zone.getId(), Types.TEXT))),
        Types.TIMESTAMP);
  }

  /// The year.
  public final NumberExpression<Integer> year() {
    return part(Operation.YEAR);
  }

  /// The year that the week belongs to.
  public final NumberExpression<Integer> isoYear() {
    return part(Operation.ISO_YEAR);
  }

  /// The quarter, 1 to 4.
  public final NumberExpression<Integer> quarter() {
    return part(Operation.QUARTER);
  }

  /// The month, 1 to 12.
  public final NumberExpression<Integer> month() {
    return part(Operation.MONTH);
  }

  /// The week of the year, 1 to 53.
  public final NumberExpression<Integer> week() {
    return part(Operation.WEEK);
  }

  /// The day of the month.
  public final NumberExpression<Integer> day() {
    return part(Operation.DAY);
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public final NumberExpression<Integer> weekday() {
    return part(Operation.ISO_WEEKDAY);
  }

  /// The day of the week, 1 for Sunday to 7 for Saturday.
  public final NumberExpression<Integer> sundayWeekday() {
    return weekday().modulo(7).plus(1);
  }

  /// The hour.
  public final NumberExpression<Integer> hour() {
    return part(Operation.HOUR);
  }

  /// The minute.
  public final NumberExpression<Integer> minute() {
    return part(Operation.MINUTE);
  }

  /// The second, without its fraction.
  public final NumberExpression<Integer> second() {
    return new NumberExpression<>(
        new Node.Cast(
            new Node.Call(
                Operation.FLOOR, List.of(new Node.Call(Operation.SECOND, List.of(node())))),
            Types.INTEGER.column()),
        Types.INTEGER);
  }

  /// The date.
  public final TimeExpression<LocalDate> date() {
    return new TimeExpression<>(new Node.Call(Operation.TO_DATE, List.of(node())), Types.DATE);
  }

  /// The time of day.
  public final TimeExpression<LocalTime> time() {
    return new TimeExpression<>(new Node.Call(Operation.TO_TIME, List.of(node())), Types.TIME);
  }

  /// The beginning of the year, month, week, day, hour, minute or second.
  public final TimeExpression<T> truncatedTo(ChronoUnit unit) {
    if (unit == ChronoUnit.WEEKS) {
      return new TimeExpression<>(new Node.Call(Operation.WEEK_BEGIN, List.of(node())), type());
    }
    String name =
        switch (unit) {
          case YEARS -> "year";
          case MONTHS -> "month";
          case DAYS -> "day";
          case HOURS -> "hour";
          case MINUTES -> "minute";
          case SECONDS -> "second";
          default ->
              throw new IllegalArgumentException(
                  "TRV-DATA-044 A time cannot be truncated to %s in a query. Use years, months, weeks, days, hours, minutes or seconds."
                      .formatted(unit));
        };
    return truncated(name);
  }

  /// The beginning of the quarter.
  public final TimeExpression<T> truncatedToQuarter() {
    return truncated("quarter");
  }

  private TimeExpression<T> truncated(String unit) {
    List<String> pieces = List.of("date_trunc('%s', ".formatted(unit), ")");
    return new TimeExpression<>(new Node.Template(pieces, List.of(node())), type());
  }

  private NumberExpression<Integer> part(Operation operation) {
    return new NumberExpression<>(
        new Node.Cast(new Node.Call(operation, List.of(node())), Types.INTEGER.column()),
        Types.INTEGER);
  }
}
